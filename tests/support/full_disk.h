#pragma once
// A full disk, for this process: no file grows beyond so many bytes.

#include <sys/resource.h>

#include <csignal>
#include <cstdint>

namespace jcic::test {

class FullDisk {
public:
    explicit FullDisk(std::uintmax_t size) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        auto limit = before_;
        limit.rlim_cur = size;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
};

}  // namespace jcic::test
