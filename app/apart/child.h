#pragma once
// A program of ours that does what this process must not do itself, while it runs: started with nothing but what it is
// given, ended and waited for at the latest with its object.

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::apart {

/// A fault of this process: it could not be started.
[[nodiscard]] tl::unexpected<Fault> broken(const char* what);

/// libexec/jcic-desk/NAME beside or above this program's own folder. Fault file.missing.
[[nodiscard]] Result<std::filesystem::path> program_beside(const std::string& name);

/// Above those that a child has, whichever of these the calling program has open: the child's are laid
/// over them.
class Descriptor {
public:
    explicit Descriptor(int number);
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    void close();
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};
[[nodiscard]] Result<Pipe> make_pipe();

/// Started with these of our descriptors as those of its own, standard error away, and no signal blocked or ignored.
[[nodiscard]] Result<pid_t> start(const std::string& program, char* const* arguments, char* const* environment,
                                  const std::vector<std::pair<int, int>>& descriptors);

class Child {
public:
    explicit Child(pid_t process) : process_(process) {}
    ~Child() {
        if (process_ > 0) end();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    /// Asks it to end by itself (SIGTERM).
    void ask_to_end() const;
    /// How it ended, or nothing where it has not by then, or somebody asked to stop before.
    [[nodiscard]] std::optional<int> ended_before(Millis end, const std::stop_token& stop, const Clock& clock);

private:
    void end();

    pid_t process_;
};

}  // namespace jcic::apart
