#include "app/practice/card/card_vpcd.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstring>

#include "app/base/secret.h"

namespace jcic::practice {
namespace {

constexpr std::uint8_t control_off = 0;
constexpr std::uint8_t control_on = 1;
constexpr std::uint8_t control_reset = 2;
constexpr std::uint8_t control_atr = 4;

void set_option(int socket, int option) {
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, option, &on, sizeof on);
}

bool receive(int socket, std::span<std::uint8_t> out) {
    while (!out.empty()) {
        // Without these two every message costs 44 ms; the kernel forgets QUICKACK, so it is set each time.
        set_option(socket, TCP_QUICKACK);
        const auto count = ::recv(socket, out.data(), out.size(), 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        out = out.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

bool receive_message(int socket, Bytes& message) {
    std::array<std::uint8_t, 2> length{};
    if (!receive(socket, length)) return false;
    message.resize(static_cast<std::size_t>(length[0] << 8U | length[1]));
    return receive(socket, message);
}

bool send_message(int socket, ByteView payload) {
    Bytes bytes{static_cast<std::uint8_t>(payload.size() >> 8U), static_cast<std::uint8_t>(payload.size())};
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    ByteView rest = bytes;
    while (!rest.empty()) {
        const auto count = ::send(socket, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        rest = rest.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

VpcdCard::VpcdCard(std::shared_ptr<CardChip> card, std::uint16_t port) : card_(std::move(card)), port_(port) {}

VpcdCard::~VpcdCard() {
    remove();
}

Result<void> VpcdCard::insert() {
    remove();
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket < 0 || ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        const std::string reason = std::strerror(errno);
        if (socket >= 0) ::close(socket);
        return fail(FaultCode::reader_none, "practice.vpcd", {{"port", std::to_string(port_)}, {"reason", reason}});
    }
    set_option(socket, TCP_NODELAY);
    const std::lock_guard lock(mutex_);
    socket_ = socket;
    inserted_ = true;
    thread_ = std::thread([this, socket] { serve(socket); });
    return {};
}

void VpcdCard::remove() {
    {
        const std::lock_guard lock(mutex_);
        if (socket_ < 0) return;
        inserted_ = false;
        ::shutdown(socket_, SHUT_RDWR);
    }
    removed_.notify_all();
    thread_.join();
    ::close(socket_);
    socket_ = -1;
}

bool VpcdCard::inserted() const {
    const std::lock_guard lock(mutex_);
    return inserted_;
}

void VpcdCard::plan(CardTrouble trouble) {
    const std::lock_guard lock(mutex_);
    trouble_ = trouble;
}

int VpcdCard::apdus() const {
    const std::lock_guard lock(mutex_);
    return apdus_;
}

void VpcdCard::serve(int socket) {
    // A card put back within one poll of the daemon is never switched on again: to the daemon it never left.
    card_->power_on();
    Bytes message;
    while (receive_message(socket, message) && answer(socket, message)) {
    }
    ::shutdown(socket, SHUT_RDWR);
    wipe(message);
    card_->power_off();
    const std::lock_guard lock(mutex_);
    inserted_ = false;
}

bool VpcdCard::answer(int socket, const Bytes& message) {
    if (message.size() != 1) return answer_apdu(socket, message);
    switch (message[0]) {
        case control_off:
            card_->power_off();
            return true;
        case control_on:
            card_->power_on();
            return true;
        case control_reset:
            card_->reset();
            return true;
        case control_atr:
            return send_message(socket, card_->answer_to_reset());
        default:
            return true;
    }
}

bool VpcdCard::answer_apdu(int socket, const Bytes& apdu) {
    const auto trouble = trouble_now();
    if (trouble == CardTrouble::Kind::pull_before) return false;
    if (trouble == CardTrouble::Kind::mute) {
        std::unique_lock lock(mutex_);
        removed_.wait(lock, [this] { return !inserted_; });
        return false;
    }
    auto bytes = card_->transmit(apdu);
    if (trouble == CardTrouble::Kind::pull_after) return false;
    if (trouble == CardTrouble::Kind::cut) bytes.resize(1);
    return send_message(socket, bytes);
}

std::optional<CardTrouble::Kind> VpcdCard::trouble_now() {
    const std::lock_guard lock(mutex_);
    ++apdus_;
    if (!trouble_ || --trouble_->at > 0) return std::nullopt;
    const auto kind = trouble_->kind;
    trouble_.reset();
    return kind;
}

}  // namespace jcic::practice
