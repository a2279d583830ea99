#pragma once
// A file's name behind which something else stands at the second reading: what was checked is not what is kept then.

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace jcic::test {

class ChangingFile {
public:
    ChangingFile(std::filesystem::path path, std::string first, std::string second) : path_(std::move(path)) {
        if (mkfifo(path_.c_str(), 0600) != 0) return;
        writer_ = std::jthread([this, one = std::move(first), other = std::move(second)](const std::stop_token& stop) {
            hand_out(one, stop);
            std::this_thread::sleep_for(std::chrono::milliseconds{200});  // the first reader has come to its end
            hand_out(other, stop);
        });
    }

private:
    void hand_out(const std::string& content, const std::stop_token& stop) const {
        int end = -1;
        while (end < 0 && !stop.stop_requested()) {
            end = ::open(path_.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);  // fails while nobody reads
            if (end < 0) std::this_thread::sleep_for(std::chrono::milliseconds{2});
        }
        if (end < 0) return;
        [[maybe_unused]] const auto written = ::write(end, content.data(), content.size());
        ::close(end);
    }
    std::filesystem::path path_;
    std::jthread writer_;
};

/// The same of a regular file, where a pipe is refused: another takes its place as soon as it was read once.
class FileChangedOnceRead {
public:
    FileChangedOnceRead(const std::filesystem::path& path, const std::string& first, const std::string& second) {
        const auto other = path.string() + ".other";
        std::ofstream(path) << first;
        std::ofstream(other) << second;
        const int watch = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
        ::inotify_add_watch(watch, path.c_str(), IN_CLOSE_NOWRITE);
        watcher_ = std::jthread([watch, path, other](const std::stop_token& stop) {
            pollfd waiting{watch, POLLIN, 0};
            while (!stop.stop_requested() && ::poll(&waiting, 1, 5) == 0) continue;
            if (!stop.stop_requested()) std::filesystem::rename(other, path);
            ::close(watch);
        });
    }

private:
    std::jthread watcher_;
};

}  // namespace jcic::test
