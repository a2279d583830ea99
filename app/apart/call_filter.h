#pragma once
// Which system calls a process may make (seccomp(2), through libseccomp): by their names, whatever numbers they have on
// this processor. A name that it does not have forbids nothing there.

#include <cstdint>
#include <memory>
#include <span>

namespace jcic::apart {

enum class Wall { up, not_in_this_kernel, refused };

class CallFilter {
public:
    /// Answers are SCMP_ACT_..., a processor is SCMP_ARCH_...; 0: this one. Calls of another processor's numbers (32
    /// bits, x32) end the process.
    explicit CallFilter(std::uint32_t otherwise, std::uint32_t processor = 0);

    void answer(std::span<const char* const> calls, std::uint32_t with);
    /// If these bits of the argument's lower half, which the kernel reads of an int, are `bits`.
    void answer_if(const char* call, unsigned argument, std::uint32_t mask, std::uint32_t bits, std::uint32_t with);
    /// Unless the argument's lower half is `value`.
    void answer_unless(const char* call, unsigned argument, std::uint32_t value, std::uint32_t with);

    /// For good. Refused where a rule could not be made, too.
    [[nodiscard]] Wall put_up() const;
    /// The program that the kernel would be given (struct sock_filter).
    [[nodiscard]] bool write_to(int descriptor) const;

private:
    struct Release {
        void operator()(void* context) const;
    };
    std::unique_ptr<void, Release> context_;
    bool good_ = true;
    bool native_ = true;

    [[nodiscard]] int number_of(const char* call);
    void note(int done);
};

}  // namespace jcic::apart
