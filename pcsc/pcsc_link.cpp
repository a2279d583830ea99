#include "pcsc/pcsc_link.h"

#ifdef __linux__
#include <unistd.h>
#endif
#include <winscard.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace jcic::pcsc {
namespace {

// Sizes of LONG and DWORD differ between pcsc-lite and Windows; only the low 32 bits mean anything.
Code code(LONG value) {
    return static_cast<Code>(static_cast<std::uint32_t>(value));
}

SCARDCONTEXT native(Context context) {
    return static_cast<SCARDCONTEXT>(context);
}
SCARDHANDLE native_handle(Handle handle) {
    return static_cast<SCARDHANDLE>(handle);
}
DWORD native(Leave leave) {
    return leave == Leave::reset ? SCARD_RESET_CARD : SCARD_LEAVE_CARD;
}
DWORD native(Share share) {
    return share == Share::exclusive ? SCARD_SHARE_EXCLUSIVE : SCARD_SHARE_SHARED;
}

/// Names ended by a zero each, the list by one more.
std::vector<std::string> split(const std::vector<char>& names) {
    std::vector<std::string> out;
    auto begin = names.begin();
    while (begin != names.end() && *begin != '\0') {
        const auto end = std::find(begin, names.end(), '\0');
        out.emplace_back(begin, end);
        begin = end == names.end() ? end : end + 1;
    }
    return out;
}

/// pcsc-lite says the same of a socket that is not there and of one that does not let this login in.
bool socket_lets_nobody_in() {
#ifdef __linux__
    return ::access("/run/pcscd/pcscd.comm", W_OK) != 0 && errno == EACCES;
#else
    return false;
#endif
}

DWORD native_limit(std::optional<Millis> limit) {
    if (!limit) return INFINITE;
    return static_cast<DWORD>(std::clamp<Millis::rep>(limit->count(), 0, 0x7FFFFFFF));
}

}  // namespace

Code PcscLink::establish(Context& out) {
    SCARDCONTEXT context{};
    const auto answer = code(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context));
    out = static_cast<Context>(context);
    return answer == Code::no_service && socket_lets_nobody_in() ? Code::no_access : answer;
}

Code PcscLink::release(Context context) {
    return code(SCardReleaseContext(native(context)));
}

Code PcscLink::list_readers(Context context, std::vector<std::string>& out) {
    out.clear();
    // A reader may come between asking for the size and for the names.
    for (;;) {
        DWORD size = 0;
        if (const auto answer = code(SCardListReaders(native(context), nullptr, nullptr, &size)); answer != Code::ok)
            return answer;
        std::vector<char> names(size);
        const auto answer = code(SCardListReaders(native(context), nullptr, names.data(), &size));
        if (answer == Code::insufficient_buffer) continue;
        if (answer != Code::ok) return answer;
        names.resize(size);
        out = split(names);
        return out.empty() ? Code::no_readers_available : Code::ok;
    }
}

Code PcscLink::wait_change(Context context, std::optional<Millis> limit, std::span<ReaderState> states) {
    std::vector<SCARD_READERSTATE> native_states(states.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        native_states[i].szReader = states[i].reader.c_str();
        native_states[i].dwCurrentState = states[i].known;
    }
    const auto answer = code(SCardGetStatusChange(native(context), native_limit(limit), native_states.data(),
                                                  static_cast<DWORD>(native_states.size())));
    for (std::size_t i = 0; i < states.size(); ++i) {
        const auto& from = native_states[i];
        states[i].now = static_cast<std::uint32_t>(from.dwEventState);
        const auto length = std::min<std::size_t>(from.cbAtr, sizeof from.rgbAtr);
        states[i].atr.assign(from.rgbAtr, from.rgbAtr + length);
    }
    return answer;
}

Code PcscLink::cancel(Context context) {
    return code(SCardCancel(native(context)));
}

Code PcscLink::connect(Context context, const std::string& reader, Share share, Connection& out) {
    SCARDHANDLE handle{};
    DWORD protocol = 0;
    const auto answer = code(SCardConnect(native(context), reader.c_str(), native(share),
                                          SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &handle, &protocol));
    out.handle = static_cast<Handle>(handle);
    out.protocol = protocol == SCARD_PROTOCOL_T0 ? Protocol::t0 : Protocol::t1;
    return answer;
}

Code PcscLink::disconnect(Handle handle, Leave leave) {
    return code(SCardDisconnect(native_handle(handle), native(leave)));
}
Code PcscLink::begin(Handle handle) {
    return code(SCardBeginTransaction(native_handle(handle)));
}
Code PcscLink::end(Handle handle, Leave leave) {
    return code(SCardEndTransaction(native_handle(handle), native(leave)));
}

Code PcscLink::transmit(Handle handle, Protocol protocol, ByteView command, std::span<std::uint8_t> answer,
                        std::size_t& length) {
    auto size = static_cast<DWORD>(answer.size());
    const auto* pci = protocol == Protocol::t0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    const auto result = code(SCardTransmit(native_handle(handle), pci, command.data(),
                                           static_cast<DWORD>(command.size()), nullptr, answer.data(), &size));
    length = static_cast<std::size_t>(size);
    return result;
}

Code PcscLink::control(Handle handle, std::uint32_t control_code, ByteView command, std::span<std::uint8_t> answer,
                       std::size_t& length) {
    DWORD size = 0;
    const auto result =
        code(SCardControl(native_handle(handle), control_code, command.data(), static_cast<DWORD>(command.size()),
                          answer.data(), static_cast<DWORD>(answer.size()), &size));
    length = static_cast<std::size_t>(size);
    return result;
}

Code PcscLink::status(Handle handle, Bytes& atr) {
    std::array<BYTE, 36> buffer{};
    auto size = static_cast<DWORD>(buffer.size());
    DWORD state = 0;
    DWORD protocol = 0;
    DWORD name_size = 0;
    const auto answer =
        code(SCardStatus(native_handle(handle), nullptr, &name_size, &state, &protocol, buffer.data(), &size));
    atr.assign(buffer.begin(), buffer.begin() + std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(size), 36));
    return answer;
}

}  // namespace jcic::pcsc
