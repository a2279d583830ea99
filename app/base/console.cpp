#include "app/base/console.h"

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

#include <fcntl.h>
#include <io.h>
#include <shellapi.h>
#endif
#include <unistd.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <streambuf>
#include <string_view>

#include "app/base/quiet_terminal.h"

namespace jcic {
namespace {

/// To the person, whether or not somebody is there to read it.
void show(std::string_view text) {
    static_cast<void>(!::write(STDERR_FILENO, text.data(), static_cast<unsigned>(text.size())));
}

/// Up to the line's end, which Windows' programs write with a carriage return.
Secret read_line(int from) {
    Secret out;
    std::uint8_t byte = 0;
    std::uint8_t last = 0;
    while (::read(from, &byte, 1) == 1 && byte != '\n' && out.append(byte)) last = byte;
    if (byte == '\n' && last == '\r') out.remove_last_character();
    byte = last = 0;
    return out;
}

#ifdef _WIN32

constexpr wchar_t ctrl_c = 0x03;
constexpr wchar_t ctrl_z = 0x1A;
constexpr wchar_t ctrl_backslash = 0x1C;

/// Nothing where that stream is no console but a file or a pipe.
std::optional<DWORD> mode_of(DWORD stream) {
    DWORD mode = 0;
    if (GetConsoleMode(GetStdHandle(stream), &mode) == 0) return std::nullopt;
    return mode;
}

/// What is typed comes as UTF-16, a unit at a time.
class TypedUnits {
public:
    explicit TypedUnits(Secret& out) : out_(&out) {}
    ~TypedUnits() { SecureZeroMemory(units_.data(), sizeof units_); }
    TypedUnits(const TypedUnits&) = delete;
    TypedUnits& operator=(const TypedUnits&) = delete;

    /// False where there is no more room.
    bool take(wchar_t unit) {
        units_[count_++] = unit;
        if (IS_HIGH_SURROGATE(unit) && count_ == 1) return true;
        std::array<char, 8> bytes{};
        const int size = WideCharToMultiByte(CP_UTF8, 0, units_.data(), static_cast<int>(count_), bytes.data(),
                                             static_cast<int>(bytes.size()), nullptr, nullptr);
        count_ = 0;
        bool room = true;
        for (int i = 0; i < size && room; ++i)
            room = out_->append(static_cast<std::uint8_t>(bytes[static_cast<std::size_t>(i)]));
        SecureZeroMemory(bytes.data(), bytes.size());
        return room;
    }

private:
    Secret* out_;
    std::array<wchar_t, 2> units_{};
    unsigned count_ = 0;
};

Result<Secret> type_line(const char* prompt) {
    const HANDLE console = GetStdHandle(STD_INPUT_HANDLE);
    const DWORD before = mode_of(STD_INPUT_HANDLE).value_or(0);
    SetConsoleMode(console,
                   before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT));
    FlushConsoleInputBuffer(console);
    show(prompt);
    Secret out;
    TypedUnits typed(out);
    wchar_t unit = 0;
    DWORD got = 0;
    bool given_up = false;
    for (;;) {
        // A console that gives nothing was interrupted.
        given_up = ReadConsoleW(console, &unit, 1, &got, nullptr) == 0 || got != 1 || unit == ctrl_c ||
                   unit == ctrl_z || unit == ctrl_backslash;
        if (given_up || unit == L'\r' || unit == L'\n') break;
        if (unit == L'\b')
            out.remove_last_character();
        else if (!typed.take(unit))
            break;
    }
    unit = 0;
    SetConsoleMode(console, before);
    show("\n");
    if (given_up) return fail(FaultCode::cancelled, "terminal");
    return out;
}

#else

Result<Secret> type_line(const char* prompt) {
    Secret out;
    bool given_up = false;
    {
        const QuietTerminal quiet(STDIN_FILENO);
        show(prompt);
        std::uint8_t byte = 0;
        while (!given_up && ::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n') {
            given_up = quiet.gives_up(static_cast<char>(byte));
            if (!given_up && !out.append(byte)) break;
        }
        byte = 0;
    }
    show("\n");
    if (given_up) return fail(FaultCode::cancelled, "terminal");
    return out;
}

#endif

}  // namespace

#ifdef _WIN32

std::vector<std::string> own_arguments(int, char**) {
    int count = 0;
    wchar_t** const words = CommandLineToArgvW(GetCommandLineW(), &count);
    std::vector<std::string> out;
    for (int i = 1; i < count; ++i) {
        const int size = WideCharToMultiByte(CP_UTF8, 0, words[i], -1, nullptr, 0, nullptr, nullptr);
        std::string word(static_cast<std::size_t>(size), '\0');
        WideCharToMultiByte(CP_UTF8, 0, words[i], -1, word.data(), size, nullptr, nullptr);
        word.pop_back();  // the zero that ends it
        out.push_back(std::move(word));
    }
    LocalFree(words);
    return out;
}

/// In a stream's place where it is a console. Characters are shown when the stream is flushed.
class PlainStreams::Console : public std::streambuf {
public:
    Console(std::ostream& stream, DWORD handle)
        : stream_(&stream), handle_(GetStdHandle(handle)), before_(stream.rdbuf(this)) {}
    ~Console() override {
        stream_->flush();
        stream_->rdbuf(before_);
    }
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

protected:
    int_type overflow(int_type byte) override {
        if (!traits_type::eq_int_type(byte, traits_type::eof())) bytes_ += traits_type::to_char_type(byte);
        return traits_type::not_eof(byte);
    }
    std::streamsize xsputn(const char* bytes, std::streamsize count) override {
        bytes_.append(bytes, static_cast<std::size_t>(count));
        return count;
    }
    /// A character's first bytes wait for the others.
    int sync() override {
        auto whole = bytes_.size();
        while (whole > 0 && (static_cast<unsigned char>(bytes_[whole - 1]) & 0xC0U) == 0x80U) --whole;
        if (whole > 0 && static_cast<unsigned char>(bytes_[whole - 1]) >= 0x80U) --whole;  // where the last one begins
        if (complete(bytes_.substr(whole))) whole = bytes_.size();
        const int size = static_cast<int>(whole);
        std::wstring wide(whole, L'\0');
        const int units = MultiByteToWideChar(CP_UTF8, 0, bytes_.data(), size, wide.data(), size);
        bytes_.erase(0, whole);
        constexpr int most = 8192;  // a console takes no more at once
        for (int from = 0; from < units; from += most) {
            DWORD written = 0;
            const auto count = static_cast<DWORD>(std::min(units - from, most));
            if (WriteConsoleW(handle_, wide.data() + from, count, &written, nullptr) == 0) return -1;
        }
        return 0;
    }

private:
    static bool complete(const std::string& last) {
        return last.empty() || MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, last.data(),
                                                   static_cast<int>(last.size()), nullptr, 0) > 0;
    }

    std::ostream* stream_;
    HANDLE handle_;
    std::streambuf* before_;
    std::string bytes_;
};

PlainStreams::PlainStreams(std::ostream& out, std::ostream& error) {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) _setmode(stream, _O_BINARY);
    if (mode_of(STD_OUTPUT_HANDLE)) consoles_.push_back(std::make_unique<Console>(out, STD_OUTPUT_HANDLE));
    if (mode_of(STD_ERROR_HANDLE)) consoles_.push_back(std::make_unique<Console>(error, STD_ERROR_HANDLE));
}

PlainStreams::~PlainStreams() = default;

bool is_watched() {
    return mode_of(STD_ERROR_HANDLE).has_value();
}

Result<Secret> read_secret_line(std::optional<int> descriptor, const char* prompt) {
    if (descriptor || !mode_of(STD_INPUT_HANDLE)) return read_line(descriptor.value_or(STDIN_FILENO));
    return type_line(prompt);
}

#else

std::vector<std::string> own_arguments(int count, char** arguments) {
    return {arguments + 1, arguments + count};
}

class PlainStreams::Console {};

PlainStreams::PlainStreams(std::ostream&, std::ostream&) {}
PlainStreams::~PlainStreams() = default;

bool is_watched() {
    return ::isatty(STDERR_FILENO) == 1;
}

Result<Secret> read_secret_line(std::optional<int> descriptor, const char* prompt) {
    if (descriptor || ::isatty(STDIN_FILENO) != 1) return read_line(descriptor.value_or(STDIN_FILENO));
    return type_line(prompt);
}

#endif

}  // namespace jcic
