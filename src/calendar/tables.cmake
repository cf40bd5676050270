tsumugu_table(calendar lunar_tables calendars/korean.tsv calendars/chinese.tsv calendars/vietnamese.tsv calendars/islamic-umalqura.tsv)
tsumugu_table(calendar japanese_eras calendars/japanese_eras.tsv)
tsumugu_table(calendar zones zones/names.tsv zones/aliases.tsv)
