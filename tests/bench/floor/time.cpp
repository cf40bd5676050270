// bench_time RUNS COMMAND... [::: COMMAND...]: runs the commands in turn, so that all of them meet the same noise of the machine. Prints a
// line for each: median wall seconds, median processor seconds, greatest resident KiB. Their output goes to /dev/null; the first that fails
// ends it. Small itself: the resident size of a child begins with its parent's.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace {

struct Command {
  std::vector<char*> words;
  std::vector<double> wall, processor;
  long resident = 0;
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

bool run(Command& command) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = vfork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, 0);
    dup2(nowhere, 1);
    execvp(command.words[0], command.words.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  command.wall.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  command.processor.push_back(seconds(usage.ru_utime) + seconds(usage.ru_stime));
  command.resident = std::max(command.resident, usage.ru_maxrss);
  return status == 0;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return 2;
  std::vector<Command> commands(1);
  for (int i = 2; i < count; ++i) {
    if (std::strcmp(words[i], ":::") == 0)
      commands.emplace_back();
    else
      commands.back().words.push_back(words[i]);
  }
  for (Command& command : commands) command.words.push_back(nullptr);

  for (int i = std::atoi(words[1]); i > 0; --i) {
    for (Command& command : commands) {
      if (run(command)) continue;
      std::fprintf(stderr, "%s failed\n", command.words[0]);
      return 1;
    }
  }
  for (const Command& command : commands) std::printf("%.6f %.6f %ld\n", median(command.wall), median(command.processor), command.resident);
}
