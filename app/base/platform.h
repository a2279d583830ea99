#pragma once
// All differences between Linux and Windows, except those of the standard streams (console.cpp). PC/SC types of other
// sizes stay behind pcsc/link.h. Only for the .cpp files of these rooms, because it includes the system's headers.

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

#include <bcrypt.h>
#else
#include <iconv.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#endif

namespace jcic::platform {

/// Since the machine's start, suspended time included.
inline std::chrono::nanoseconds since_boot() {
#ifdef _WIN32
    return std::chrono::milliseconds(GetTickCount64());
#else
    timespec t{};
    clock_gettime(CLOCK_BOOTTIME, &t);
    return std::chrono::seconds(t.tv_sec) + std::chrono::nanoseconds(t.tv_nsec);
#endif
}

/// The control code of a smart card reader's function (SCARD_CTL_CODE).
constexpr std::uint32_t card_control_code(std::uint32_t function) {
#ifdef _WIN32
    return 0x00310000U | function << 2U;  // FILE_DEVICE_SMARTCARD, buffered, any access
#else
    return 0x42000000U + function;
#endif
}

/// From the system's generator; false if it fails.
inline bool fill_random(std::span<std::uint8_t> out) {
#ifdef _WIN32
    return BCryptGenRandom(nullptr, out.data(), static_cast<ULONG>(out.size()), BCRYPT_USE_SYSTEM_PREFERRED_RNG) == 0;
#else
    while (!out.empty()) {
        const auto got = getrandom(out.data(), out.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return false;
        out = out.subspan(static_cast<std::size_t>(got));
    }
    return true;
#endif
}

/// Overwrites in a way that the compiler keeps.
inline void wipe(void* memory, std::size_t size) {
#ifdef _WIN32
    SecureZeroMemory(memory, size);
#else
    explicit_bzero(memory, size);
#endif
}

constexpr std::size_t guard_size = 4096;

/// Maps pages between two inaccessible guard pages, zeroed and excluded from
/// swap if the system allows it (`locked`); on Linux also from core dumps and
/// child processes. nullptr if there is no memory. `size` is a multiple of 4096.
inline void* map_pages(std::size_t size, bool& locked) {
#ifdef _WIN32
    void* whole = VirtualAlloc(nullptr, size + 2 * guard_size, MEM_RESERVE, PAGE_NOACCESS);
    if (whole == nullptr) return nullptr;
    void* memory = VirtualAlloc(static_cast<char*>(whole) + guard_size, size, MEM_COMMIT, PAGE_READWRITE);
    if (memory == nullptr) VirtualFree(whole, 0, MEM_RELEASE);
    locked = memory != nullptr && VirtualLock(memory, size) != 0;
    return memory;
#else
    void* whole = mmap(nullptr, size + 2 * guard_size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (whole == MAP_FAILED) return nullptr;
    void* memory = static_cast<char*>(whole) + guard_size;
    if (mprotect(memory, size, PROT_READ | PROT_WRITE) != 0) {
        munmap(whole, size + 2 * guard_size);
        return nullptr;
    }
    locked = mlock(memory, size) == 0;
    madvise(memory, size, MADV_DONTDUMP);
    madvise(memory, size, MADV_WIPEONFORK);
    return memory;
#endif
}

inline void unmap_pages(void* memory, std::size_t size) noexcept {
    void* whole = static_cast<char*>(memory) - guard_size;
#ifdef _WIN32
    static_cast<void>(size);  // MEM_RELEASE takes the whole of it
    VirtualFree(whole, 0, MEM_RELEASE);
#else
    munmap(whole, size + 2 * guard_size);
#endif
}

inline void forget_variable(const char* name) {
#ifdef _WIN32
    SetEnvironmentVariableA(name, nullptr);
#else
    unsetenv(name);
#endif
}

/// Makes a write beyond the file size limit (RLIMIT_FSIZE) fail, as on a full disk, instead of its signal ending the
/// process.
inline void outlive_a_limit_of_files() {
#ifndef _WIN32
    signal(SIGXFSZ, SIG_IGN);
#endif
}

/// Prevents core files, and access to memory by other processes of the same user. False if the system refuses.
inline bool keep_memory_to_ourselves() {
#ifdef _WIN32
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    return true;
#else
    const rlimit none{0, 0};
    return prctl(PR_SET_DUMPABLE, 0) == 0 && setrlimit(RLIMIT_CORE, &none) == 0;
#endif
}

/// Converts Big5 with Microsoft's additions (code page 950) to UTF-8; nullopt at an invalid byte, whose index is in
/// `bad`, or npos if the system does not support the code page. Windows does not report the byte: 0.
inline std::optional<std::string> from_cp950(std::string in, std::size_t& bad) {
#ifdef _WIN32
    bad = 0;
    const auto size = static_cast<int>(in.size());
    std::wstring wide(in.size(), L'\0');
    const int units = MultiByteToWideChar(950, MB_ERR_INVALID_CHARS, in.data(), size, wide.data(), size);
    if (units == 0) return std::nullopt;
    std::string out(static_cast<std::size_t>(units) * 3, '\0');
    const int bytes =
        WideCharToMultiByte(CP_UTF8, 0, wide.data(), units, out.data(), static_cast<int>(out.size()), nullptr, nullptr);
    out.resize(static_cast<std::size_t>(bytes));
    return out;
#else
    bad = std::string::npos;
    const iconv_t converter = iconv_open("UTF-8", "CP950");
    if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string out(in.size() * 3, '\0');
    char* from = in.data();
    char* to = out.data();
    std::size_t left = in.size();
    std::size_t room = out.size();
    const auto converted = iconv(converter, &from, &left, &to, &room);
    iconv_close(converter);
    bad = in.size() - left;
    if (converted == static_cast<std::size_t>(-1)) return std::nullopt;
    out.resize(out.size() - room);
    return out;
#endif
}

}  // namespace jcic::platform
