#pragma once
// Runs one of our programs for work that this process must not do itself: started with only what it is given, ended and
// waited for by its object's destructor at the latest.

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

/// A fault of this process: the program could not be started.
[[nodiscard]] tl::unexpected<Fault> broken(const char* what);

/// libexec/jcic-desk/NAME beside or above this program's own folder. Fault file.missing.
[[nodiscard]] Result<std::filesystem::path> program_beside(const std::string& name);

/// A descriptor above those of a child, whichever of them the calling program has open, so that the child's can replace
/// them.
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

/// Starts the program with the given descriptors only, without standard error, and with no signal blocked or ignored.
/// Faults file.missing and
/// file.read ("file", "reason": not-run, not-a-program, no-room).
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
    /// Requests its end (SIGTERM).
    void ask_to_end() const;
    /// Its exit status; nullopt if it has not ended by then, or was asked to stop before.
    [[nodiscard]] std::optional<int> ended_before(Millis end, const std::stop_token& stop, const Clock& clock);

private:
    void end();

    pid_t process_;
};

}  // namespace jcic::apart
