#pragma once
// Limits a process's system calls (seccomp(2), through libseccomp), by name, independent of the processor's numbers. A
// name that this processor lacks has no effect.

#include <cstdint>
#include <memory>
#include <span>

namespace jcic::apart {

enum class Wall { up, not_in_this_kernel, refused };

class CallFilter {
public:
    /// Actions are SCMP_ACT_..., a processor is SCMP_ARCH_...; 0: this one. Calls with another processor's numbers (32
    /// bits, x32) end the process.
    explicit CallFilter(std::uint32_t otherwise, std::uint32_t processor = 0);

    void answer(std::span<const char* const> calls, std::uint32_t with);
    /// If these bits of the argument's lower half (all that the kernel reads of an int) are `bits`.
    void answer_if(const char* call, unsigned argument, std::uint32_t mask, std::uint32_t bits, std::uint32_t with);
    /// Unless the argument's lower half is `value`.
    void answer_unless(const char* call, unsigned argument, std::uint32_t value, std::uint32_t with);

    /// Permanent. Also refused if a rule could not be made.
    [[nodiscard]] Wall put_up() const;
    /// Writes the program for the kernel (struct sock_filter).
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
