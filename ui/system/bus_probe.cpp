#include "ui/system/bus_probe.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

namespace jcic::ui {
namespace {

/// A bus of this machine answers in milliseconds, busy as it may be.
constexpr Millis answer_within{2'000};
/// A bus whose queue of callers is full is called again so often.
constexpr Millis called_again{20};

/// %XX of the specification.
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%' || i + 2 >= text.size()) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(std::strtol(std::string(text.substr(i + 1, 2)).c_str(), nullptr, 16));
        i += 2;
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> out;
    for (;;) {
        const auto end = text.find(at);
        out.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

void pad(std::string& message, std::size_t to) {
    while (message.size() % to != 0) message += '\0';
}

void add_number(std::string& message, std::uint32_t number) {
    pad(message, 4);
    for (int shift = 0; shift < 32; shift += 8) message += static_cast<char>(number >> shift & 0xFFU);
}

/// A field of the header: its code, its type and its text.
void add_field(std::string& message, char code, char type, std::string_view text) {
    pad(message, 8);
    message += {code, 1, type, '\0'};
    add_number(message, static_cast<std::uint32_t>(text.size()));
    message += text;
    message += '\0';
}

/// The first call that a bus answers (D-Bus specification, "Message Protocol").
std::string hello() {
    std::string fields;
    add_field(fields, 1, 'o', "/org/freedesktop/DBus");
    add_field(fields, 6, 's', "org.freedesktop.DBus");
    add_field(fields, 2, 's', "org.freedesktop.DBus");
    add_field(fields, 3, 's', "Hello");
    std::string out{'l', 1, 0, 1};
    add_number(out, 0);
    add_number(out, 1);
    add_number(out, static_cast<std::uint32_t>(fields.size()));
    out += fields;
    pad(out, 8);
    return out;
}

std::string authentication() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = std::string(1, '\0') + "AUTH EXTERNAL ";
    for (const char one : std::to_string(::getuid())) {
        out += digits[static_cast<unsigned char>(one) >> 4U];
        out += digits[static_cast<unsigned char>(one) & 0x0FU];
    }
    return out + "\r\n";
}

/// One socket on which a bus is spoken to.
class Caller {
public:
    explicit Caller(std::string socket) : socket_(std::move(socket)) { call(); }
    ~Caller() { hang_up(); }
    Caller(Caller&& other) noexcept
        : socket_(std::move(other.socket_)),
          line_(std::exchange(other.line_, -1)),
          heard_(std::move(other.heard_)),
          stage_(other.stage_),
          taken_(other.taken_) {}
    Caller& operator=(Caller&&) = delete;

    [[nodiscard]] bool is_over() const { return stage_ == Stage::answered || stage_ == Stage::lost; }
    [[nodiscard]] bool answered() const { return stage_ == Stage::answered; }
    /// Whether somebody took the call, or may yet.
    [[nodiscard]] bool was_taken() const { return taken_; }
    [[nodiscard]] int line() const { return line_; }

    /// Goes on with what has come.
    void go_on() {
        if (stage_ == Stage::queued) return call();
        std::array<char, 512> piece{};
        for (;;) {
            const auto got = ::recv(line_, piece.data(), piece.size(), MSG_DONTWAIT);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0 && errno == EAGAIN) break;
            if (got <= 0) return lose();
            heard_.append(piece.data(), static_cast<std::size_t>(got));
            if (heard_.size() > longest_answer) return lose();
        }
        judge();
    }

private:
    enum class Stage { queued, authenticates, says_hello, answered, lost };
    static constexpr std::size_t longest_answer = 16'384;
    static constexpr std::size_t head_size = 16;

    void call() {
        sockaddr_un there{};
        there.sun_family = AF_UNIX;
        if (socket_.size() >= sizeof there.sun_path) return lose();
        std::ranges::copy(socket_, there.sun_path);
        hang_up();
        line_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket_.size() +
                                                 (socket_.front() == '\0' ? 0 : 1));
        // NOLINTNEXTLINE: the socket's own address, as POSIX passes every kind of it
        if (line_ < 0 || ::connect(line_, reinterpret_cast<const sockaddr*>(&there), size) != 0) {
            taken_ = errno == EAGAIN;
            stage_ = taken_ ? Stage::queued : Stage::lost;
            return;
        }
        taken_ = true;
        stage_ = Stage::authenticates;
        say(authentication());
    }
    void judge() {
        if (stage_ == Stage::authenticates && heard_.find("\r\n") != std::string::npos) {
            if (!heard_.starts_with("OK ")) return lose();
            heard_.erase(0, heard_.find("\r\n") + 2);
            stage_ = Stage::says_hello;
            return say("BEGIN\r\n" + hello());
        }
        constexpr char method_return = 2;
        if (stage_ != Stage::says_hello || heard_.size() < head_size) return;
        const bool is_answer = (heard_[0] == 'l' || heard_[0] == 'B') && heard_[1] == method_return;
        stage_ = is_answer ? Stage::answered : Stage::lost;
    }
    /// A few hundred bytes: a bus has room for them, or does not answer.
    void say(const std::string& words) {
        if (::send(line_, words.data(), words.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(words.size())) lose();
    }
    void lose() { stage_ = Stage::lost; }
    void hang_up() {
        if (line_ >= 0) ::close(std::exchange(line_, -1));
    }

    std::string socket_;
    int line_ = -1;
    std::string heard_{};
    Stage stage_ = Stage::queued;
    bool taken_ = false;
};

/// The sockets of one bus, in their order.
struct Bus {
    std::vector<std::string> sockets;
    std::size_t next = 0;
    std::optional<Caller> caller{};
    bool was_taken = false;

    /// Calls the next where one gave nothing; false when nothing more is to be done.
    bool is_open() {
        while (!caller || (caller->is_over() && !caller->answered())) {
            if (next == sockets.size()) return false;
            caller.emplace(sockets[next++]);
            was_taken = was_taken || caller->was_taken();
        }
        return !caller->is_over();
    }
    [[nodiscard]] BusState state() const {
        if (caller && caller->answered()) return BusState::answers;
        return was_taken ? BusState::silent : BusState::absent;
    }
};

/// "" where it is not set.
std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// The address that a library would use: named, or of the first of these sockets that is there; "" where there is none.
std::string address_of(const char* variable, std::initializer_list<std::string> usual) {
    if (const auto named = environment(variable); !named.empty()) return named;
    struct stat found {};
    for (const auto& socket : usual)
        if (::stat(socket.c_str(), &found) == 0) return "unix:path=" + socket;
    return {};
}

std::string address_of_session() {
    return address_of("DBUS_SESSION_BUS_ADDRESS", {environment("XDG_RUNTIME_DIR") + "/bus"});
}

std::string address_of_system() {
    return address_of("DBUS_SYSTEM_BUS_ADDRESS", {"/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket"});
}

/// at-spi2-core's: beside the session's, named after the display.
std::string address_of_accessibility() {
    auto usual = environment("XDG_RUNTIME_DIR") + "/at-spi/bus";
    for (const char one : environment("DISPLAY")) usual += one == ':' || one == '.' || one == '/' ? '_' : one;
    return address_of("AT_SPI_BUS_ADDRESS", {usual});
}

/// Where IBus wrote its address for this display: as Qt's plugin looks for it (qibusplatforminputcontext.cpp).
std::string file_of_input_method() {
    if (const auto named = environment("IBUS_ADDRESS_FILE"); !named.empty()) return named;
    std::string host = "unix";
    auto display = environment("WAYLAND_DISPLAY");
    if (display.empty()) {
        const auto x11 = environment("DISPLAY");
        const auto colon = x11.find(':');
        if (colon != std::string::npos && colon > 0) host = x11.substr(0, colon);
        display = colon == std::string::npos ? x11 : x11.substr(colon + 1);
        display.resize(std::min(display.find('.'), display.size()));
    }
    std::string machine;
    for (const char* usual : {"/var/lib/dbus/machine-id", "/etc/machine-id"})
        if (machine.empty()) std::getline(std::ifstream(usual), machine);
    const auto settings = environment("XDG_CONFIG_HOME");
    return (settings.empty() ? environment("HOME") + "/.config" : settings) + "/ibus/bus/" + machine + "-" + host +
           "-" + display;
}

std::string address_of_input_method() {
    const auto asked_for = environment("QT_IM_MODULE") + ";" + environment("QT_IM_MODULES");
    if (asked_for.find("ibus") == std::string::npos) return {};
    constexpr std::string_view before = "IBUS_ADDRESS=";
    std::ifstream file(file_of_input_method());
    std::string out;
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(before)) out = line.substr(before.size());
    return out;
}

/// Of a network or a program: a library waits for it as long as it is silent, and no desktop's bus is one.
bool is_not_asked(const std::string& address) {
    constexpr std::array<std::string_view, 3> transports{"tcp:", "nonce-tcp:", "unixexec:"};
    return std::ranges::any_of(split(address, ';'), [&](std::string_view one) {
        return std::ranges::any_of(transports, [one](std::string_view known) { return one.starts_with(known); });
    });
}

}  // namespace

std::vector<std::string> bus_sockets(const std::string& address) {
    constexpr std::string_view unix_socket = "unix:";
    std::vector<std::string> out;
    for (auto one : split(address, ';')) {
        if (!one.starts_with(unix_socket)) continue;
        for (const auto pair : split(one.substr(unix_socket.size()), ',')) {
            const auto equals = pair.find('=');
            if (equals == std::string_view::npos) continue;
            const auto key = pair.substr(0, equals);
            auto value = unescaped(pair.substr(equals + 1));
            const char* runtime = std::getenv("XDG_RUNTIME_DIR");
            if (key == "path" && !value.empty()) out.push_back(std::move(value));
            if (key == "abstract") out.push_back('\0' + std::move(value));
            if (key == "runtime" && value == "yes" && runtime != nullptr) out.push_back(std::string(runtime) + "/bus");
        }
    }
    return out;
}

std::vector<BusState> ask_buses(const std::vector<std::string>& addresses, Millis limit) {
    std::vector<Bus> buses;
    for (const auto& address : addresses) {
        buses.push_back({bus_sockets(address)});
        buses.back().was_taken = is_not_asked(address);
    }
    const SystemClock clock;
    const auto end = clock.since_boot() + limit;
    for (;;) {
        std::vector<pollfd> lines;
        std::vector<Caller*> callers;
        for (auto& bus : buses) {
            if (!bus.is_open()) continue;
            lines.push_back({bus.caller->line(), POLLIN, 0});
            callers.push_back(&*bus.caller);
        }
        const auto left = end - clock.since_boot();
        if (callers.empty() || left <= Millis{0}) break;
        // One in a full queue says nothing when there is room: it is called again.
        ::poll(lines.data(), lines.size(), static_cast<int>(std::min(left, called_again).count()));
        for (auto* caller : callers) caller->go_on();
    }
    std::vector<BusState> out;
    for (const auto& bus : buses) out.push_back(bus.state());
    return out;
}

std::vector<Fault> leave_silent_buses() {
    // No transport of that name: every library gives up at once.
    constexpr const char* no_bus = "disabled:";
    struct Named {
        const char* reason;
        std::string address;
        const char* variable;
        const char* none = no_bus;
    };
    const std::array buses{Named{"session", address_of_session(), "DBUS_SESSION_BUS_ADDRESS"},
                           Named{"system", address_of_system(), "DBUS_SYSTEM_BUS_ADDRESS"},
                           Named{"accessibility", address_of_accessibility(), "AT_SPI_BUS_ADDRESS"},
                           Named{"input-method", address_of_input_method(), "IBUS_ADDRESS_FILE", "/dev/null"}};
    std::vector<std::string> addresses;
    for (const auto& one : buses) addresses.push_back(one.address);
    const auto states = ask_buses(addresses, answer_within);
    std::vector<Fault> out;
    for (std::size_t i = 0; i < buses.size(); ++i) {
        if (states[i] != BusState::silent) continue;
        ::setenv(buses[i].variable, buses[i].none, 1);
        out.push_back({FaultCode::desktop_silent, "ui.desktop", {{"reason", buses[i].reason}}});
    }
    return out;
}

}  // namespace jcic::ui
