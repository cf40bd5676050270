#!/usr/bin/python3
"""Makes N events of 1900 to 2025 for the benchmarks: events.csv for the floor programs, events.jsonl for `tsumugu import`.

Titles have 40 letters. The same N makes the same events. Usage: generate.py N FOLDER [--calendars]

--calendars: every tenth event is dated by the Korean, Chinese or Hebrew calendar, in the JSON Lines only.
"""

import datetime
import json
import pathlib
import random
import sys

SEED = 19950117
FIRST, LAST = datetime.date(1900, 1, 1).toordinal(), datetime.date(2025, 12, 31).toordinal()
TITLE_LETTERS = 40
WORDS = (
    "founding opening memorial earthquake verdict treaty birth death wedding launch fire flood election museum bridge railway court "
    "appeal ruling charter harbor school chapel library strike accord"
).split()
# Each with what its years are ahead of the Gregorian ones. Days 1 to 29 of months 1 to 12 are in every year of all three.
CALENDARS = [("korean", 0), ("chinese", 0), ("hebrew", 3760)]


def title(chance, number):
    words = f"{chance.choice(WORDS).capitalize()} of the {chance.choice(WORDS)} and {chance.choice(WORDS)} no "
    tail = f" {number}"
    return words.ljust(60, "x")[: TITLE_LETTERS - len(tail)] + tail


def other_date(number, day):
    calendar, ahead = CALENDARS[number // 10 % len(CALENDARS)]
    return f"{calendar}:{day.year + ahead}-{day.month:02}-{min(day.day, 29):02}"


def main():
    count, folder, with_calendars = int(sys.argv[1]), pathlib.Path(sys.argv[2]), "--calendars" in sys.argv[3:]
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(SEED)
    with open(folder / "events.csv", "w") as table, open(folder / "events.jsonl", "w") as lines:
        table.write("date,title\n")
        for number in range(count):
            day = datetime.date.fromordinal(chance.randint(FIRST, LAST))
            name = title(chance, number)
            when = other_date(number, day) if with_calendars and number % 10 == 0 else day.isoformat()
            table.write(f"{day.isoformat()},{name}\n")
            lines.write(json.dumps({"when": when, "title": name}) + "\n")


if __name__ == "__main__":
    main()
