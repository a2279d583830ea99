#include "app/apart/call_filter.h"

#include <seccomp.h>

#include <cerrno>
#include <string_view>
#include <utility>

namespace jcic::apart {

namespace {

/// Calls that newer kernels have and this library may not. They have one number on every processor.
constexpr std::pair<std::string_view, int> newer[]{
    {"fchmodat2", 452}, {"setxattrat", 463}, {"removexattrat", 466}, {"file_setattr", 469}};

}  // namespace

void CallFilter::Release::operator()(void* context) const {
    ::seccomp_release(context);
}

CallFilter::CallFilter(std::uint32_t otherwise, std::uint32_t processor) : context_(::seccomp_init(otherwise)) {
    if (!context_) {
        good_ = false;
        return;
    }
    note(::seccomp_attr_set(context_.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS));
    note(::seccomp_attr_set(context_.get(), SCMP_FLTATR_API_SYSRAWRC, 1));  // the kernel's own reason
    if (processor == 0 || processor == ::seccomp_arch_native()) return;
    native_ = false;
    note(::seccomp_arch_add(context_.get(), processor));
    note(::seccomp_arch_remove(context_.get(), SCMP_ARCH_NATIVE));
}

void CallFilter::note(int done) {
    if (done != 0) good_ = false;
}

int CallFilter::number_of(const char* call) {
    const int known = ::seccomp_syscall_resolve_name(call);
    if (known != __NR_SCMP_ERROR) return known;
    for (const auto& [name, number] : newer)
        if (name == call) return native_ ? number : __NR_SCMP_UNDEF;  // it takes another's by name only
    good_ = false;
    return known;
}

void CallFilter::answer(std::span<const char* const> calls, std::uint32_t with) {
    for (const char* const call : calls)
        if (const int number = number_of(call); number != __NR_SCMP_UNDEF)
            note(::seccomp_rule_add(context_.get(), with, number, 0));
}

void CallFilter::answer_if(const char* call, unsigned argument, std::uint32_t mask, std::uint32_t bits,
                           std::uint32_t with) {
    const scmp_arg_cmp compared{argument, SCMP_CMP_MASKED_EQ, mask, bits};
    note(::seccomp_rule_add_array(context_.get(), with, number_of(call), 1, &compared));
}

void CallFilter::answer_unless(const char* call, unsigned argument, std::uint32_t value, std::uint32_t with) {
    // The library compares halves with "equal" only: one bit that differs is enough.
    for (std::uint32_t bit = 1; bit != 0; bit <<= 1U) answer_if(call, argument, bit, ~value & bit, with);
}

Wall CallFilter::put_up() const {
    if (!good_) return Wall::refused;
    const int done = ::seccomp_load(context_.get());
    if (done == 0) return Wall::up;
    return done == -EINVAL || done == -ENOSYS ? Wall::not_in_this_kernel : Wall::refused;
}

bool CallFilter::write_to(int descriptor) const {
    return good_ && ::seccomp_export_bpf(context_.get(), descriptor) == 0;
}

}  // namespace jcic::apart
