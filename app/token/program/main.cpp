// jcic-desk-token: loads a vendor's PKCS #11 module behind walls, and answers for it. Started by app/token/process.cpp,
// of no use to a person. Arguments: bytes of memory, seconds of processor time, the module, and, for tests, a folder
// that may be written to; descriptor and records: app/token/records.h.

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <thread>

#include "app/apart/walls.h"
#include "app/base/numbers.h"
#include "app/base/secret.h"
#include "app/token/program/module.h"
#include "app/token/records.h"

namespace {

using namespace jcic;

constexpr int exit_ended = 0;
constexpr int exit_failed = 1;

/// Whoever started this program ended, or has no use for it any more: a module that hangs then hangs nobody.
void end_with_the_parent() {
    for (;;) {
        pollfd gone{token::token_socket, POLLRDHUP, 0};
        if (::poll(&gone, 1, -1) > 0) ::_exit(exit_ended);
    }
}

bool read_whole(std::span<std::uint8_t> into) {
    while (!into.empty()) {
        const auto got = ::read(token::token_socket, into.data(), into.size());
        if (got <= 0) return false;
        into = into.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

bool write_whole(ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::send(token::token_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool tell(token::ReplyKind kind, ByteView content) {
    Packer head;
    head.u8(static_cast<std::uint8_t>(kind)).u32(static_cast<std::uint32_t>(content.size()));
    return write_whole(head.done()) && write_whole(content);
}

bool tell(const token::Failed& failed) {
    Packer content;
    content.text(failed.what);
    if (failed.kind == token::ReplyKind::module)
        content.u64(failed.value);
    else
        content.text(failed.about.substr(0, 4096));
    return tell(failed.kind, content.done());
}

template <class T, class Pack>
bool tell(const token::OrFailed<T>& outcome, Pack pack) {
    if (!outcome) return tell(outcome.error());
    Packer content;
    pack(content, *outcome);
    return tell(token::ReplyKind::done, content.done());
}

void nothing_more(Packer& /*content*/, bool /*done*/) {}

/// False for what is no question.
bool answer(token::Module& module, token::Ask ask, ByteView asked) {
    Unpacker fields(asked);
    switch (ask) {
        case token::Ask::open: {
            token::TokenWanted wanted;
            for (auto* named : {&wanted.token, &wanted.key, &wanted.certificate}) {
                named->label = fields.text();
                named->id = fields.bytes();
            }
            return fields.finished() && tell(module.open(wanted), [](Packer& out, const token::TokenOpened& opened) {
                       out.text(opened.slot).text(opened.label).text(opened.serial).text(opened.maker);
                       out.text(opened.model).u8(opened.state).u32(opened.mechanisms.bits());
                       out.bytes(opened.certificate);
                   });
        }
        case token::Ask::state:
            return fields.finished() && tell(module.state(), [](Packer& out, std::uint8_t state) { out.u8(state); });
        case token::Ask::login: {
            const auto final_try = static_cast<token::FinalTry>(fields.u8());
            const auto password = fields.byte_view();
            return fields.finished() && tell(module.login(password, final_try), nothing_more);
        }
        case token::Ask::change: {
            const auto final_try = static_cast<token::FinalTry>(fields.u8());
            const auto last = fields.byte_view();
            const auto next = fields.byte_view();
            return fields.finished() && tell(module.change(last, next, final_try), nothing_more);
        }
        case token::Ask::sign: {
            const auto mechanism = static_cast<token::Mechanism>(fields.u8());
            const auto input = fields.byte_view();
            return fields.finished() && tell(module.use_key(mechanism, input),
                                             [](Packer& out, const Bytes& signature) { out.bytes(signature); });
        }
    }
    return false;
}

/// Each question lies in locked memory, for it may hold a password, and is wiped when it is answered.
bool answer_next(token::Module& module) {
    std::array<std::uint8_t, token::head_bytes> head{};
    if (!read_whole(head)) return false;
    Unpacker fields(head);
    const auto ask = static_cast<token::Ask>(fields.u8());
    const auto size = fields.u32();
    if (size > token::longest_record) return false;
    Secret asked(std::max<std::size_t>(size, 1));
    return read_whole(asked.resize(size)) && answer(module, ask, asked.view());
}

/// The system's libraries and settings, the module's own folder, and the card service's socket: no device, no network.
apart::Walls walls_for(std::uint64_t memory, std::uint64_t seconds, const std::string& module, const char* folder) {
    apart::Walls walls;
    walls.memory = memory;
    walls.cpu_seconds = seconds;
    walls.alone = true;
    for (const auto* read : {"/usr", "/lib", "/lib64", "/etc", "/run/pcscd"})
        walls.ways.push_back({read, apart::Way::Use::read});
    for (const auto* use : {"/dev/null", "/dev/zero", "/dev/urandom", "/dev/random"})
        walls.ways.push_back({use, apart::Way::Use::write});
    // Of a module in the root folder itself: everything would lie beside it.
    const std::filesystem::path path(module);
    const bool in_root = path.parent_path() == path.root_path();
    walls.ways.push_back({in_root ? module : path.parent_path().string(), apart::Way::Use::read});
    if (folder != nullptr) walls.ways.push_back({folder, apart::Way::Use::make});
    return walls;
}

}  // namespace

int main(int count, char** arguments) {
    // A session of its own: Ctrl+C at the terminal ends no password on its way, and no module has that terminal.
    ::setsid();
    // What the calling program had open is not ours; what a module writes to standard output is read by nobody.
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nothing < 0 || ::dup2(nothing, STDIN_FILENO) < 0 || ::dup2(nothing, STDOUT_FILENO) < 0)
        ::_exit(token::exit_without_walls);
    if (::close_range(token::token_socket + 1, ~0U, 0) != 0) ::_exit(token::exit_without_walls);
    if (count != 4 && count != 5) ::_exit(exit_failed);
    const auto memory = whole_number<std::uint64_t>(arguments[1]);
    const auto seconds = whole_number<std::uint64_t>(arguments[2]);
    if (!memory || !seconds) ::_exit(exit_failed);
    if (!apart::confine(walls_for(*memory, *seconds, arguments[3], count == 5 ? arguments[4] : nullptr)))
        ::_exit(token::exit_without_walls);
    if (!write_whole(std::array{token::ready})) ::_exit(exit_ended);
    try {
        std::thread(end_with_the_parent).detach();
        token::Module module(arguments[3]);
        while (answer_next(module)) continue;
    } catch (const std::exception&) {
        ::_exit(exit_failed);  // memory, most likely: who waits for an answer says so
    }
    ::_exit(exit_ended);  // no ends of modules
}
