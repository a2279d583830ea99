#pragma once
// A file's name behind which something else stands at the second reading: what was checked is not what is kept then.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
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

}  // namespace jcic::test
