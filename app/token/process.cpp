#include "app/token/process.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "app/apart/child.h"
#include "app/base/act_outcome.h"
#include "app/base/brought_text.h"
#include "app/token/return_values.h"

namespace jcic::token {
namespace {

constexpr Millis end_follows{200};
constexpr std::size_t longest_text = 64;   ///< of all that PKCS #11 has room for: a slot's description
constexpr std::size_t longest_list = 160;  ///< of several names, in a fault

tl::unexpected<Fault> of_module(const char* reason, std::vector<Detail> more = {}) {
    more.insert(more.begin(), {"reason", reason});
    return fail(FaultCode::card_module, "token", std::move(more));
}

Fault not_known(const Fault& cause, bool of_login) {
    std::vector<Detail> details{{"cause", std::string(cause.text())}};
    if (of_login) details.push_back({"which", "login"});
    if (const auto why = cause.detail("reason"); !why.empty()) details.push_back({"why", std::string(why)});
    return {FaultCode::card_pin_not_known, "token", std::move(details)};
}

/// Of the token's password: what is neither its answer nor unknown stood in the way before it was looked at.
ActOutcome outcome_of_password(FaultCode code) {
    static constexpr std::array refused{FaultCode::card_pin_wrong, FaultCode::card_pin_blocked,
                                        FaultCode::card_pin_refused};
    if (code == FaultCode::card_pin_not_known) return ActOutcome::not_known;
    return std::ranges::find(refused, code) == refused.end() ? ActOutcome::not_sent : ActOutcome::not_done;
}

/// Fit for a window and a row of the trail, whatever a module gives.
std::string shown(std::string_view text) {
    const auto read = read_brought_text(view(text));
    std::string out = read ? read->text : std::string(text);
    if (!read) std::erase_if(out, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
    std::erase_if(out, [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; });
    if (out.size() <= longest_list) return out;
    // Not in the middle of a character.
    auto end = longest_list;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
    return out.substr(0, end) + "…";
}

/// A card is told from others by it: what is no text stays told apart as bytes, and zeros are none.
std::string number_of(std::string_view serial) {
    if (serial.find_first_not_of('0') == std::string_view::npos) return {};
    const auto printable = [](char byte) { return byte >= 0x20 && byte < 0x7F; };
    return std::ranges::all_of(serial, printable) ? std::string(serial) : to_hex(view(serial));
}

PasswordState state_of(std::uint8_t bits) {
    const auto has = [bits](std::uint8_t bit) { return (bits & bit) != 0; };
    return {has(state_bits::low), has(state_bits::final_try), has(state_bits::locked), has(state_bits::needed),
            has(state_bits::at_reader)};
}

}  // namespace

Result<std::filesystem::path> token_program() {
    return apart::program_beside("jcic-desk-token");
}

Process::Process(std::filesystem::path program, std::filesystem::path module, ModuleLimits limits,
                 std::shared_ptr<const Clock> clock)
    : program_(std::move(program)), module_(std::move(module)), limits_(std::move(limits)), clock_(std::move(clock)) {}

Process::~Process() = default;

void Process::close() {
    socket_.reset();
    child_.reset();
}

Result<void> Process::start() {
    if (child_) return {};
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return apart::broken("socket");
    auto ours = std::make_unique<apart::Descriptor>(ends[0]);
    const apart::Descriptor its(ends[1]);
    if (ours->number() < 0 || its.number() < 0) return apart::broken("descriptors");
    std::array<std::string, 5> texts{program_.string(), std::to_string(limits_.memory),
                                     std::to_string(limits_.cpu_seconds), module_.string(), limits_.folder};
    std::array<char*, 6> arguments{};
    std::ranges::transform(texts, arguments.begin(), [](std::string& text) { return text.data(); });
    if (limits_.folder.empty()) arguments[4] = nullptr;
    auto setting = limits_.setting;
    std::array<char*, 2> environment{setting.empty() ? nullptr : setting.data(), nullptr};
    JCIC_TRY(const pid_t process,
             apart::start(texts[0], arguments.data(), environment.data(), {{its.number(), token_socket}}));
    child_ = std::make_unique<apart::Child>(process);
    ready_ = false;
    socket_ = std::move(ours);
    return wait_until_ready();
}

/// What ends it before that is not the module's doing.
Result<void> Process::wait_until_ready() {
    std::array<std::uint8_t, 1> told{};
    JCIC_CHECK(read_whole(told, clock_->since_boot() + limits_.call));
    ready_ = told[0] == token::ready;
    if (!ready_) return broken_off("nonsense");
    return {};
}

/// Nothing more is expected of it: it is ended.
tl::unexpected<Fault> Process::broken_off(const char* reason) {
    const auto status = child_->ended_before(clock_->since_boot() + end_follows, {}, *clock_);
    close();
    const bool left = status && WIFEXITED(*status);
    if (!ready_) return apart::broken(left && WEXITSTATUS(*status) == exit_without_walls ? "walls" : reason);
    if (left && reason == std::string_view("ended"))
        return of_module("exited", {{"status", std::to_string(WEXITSTATUS(*status))}});
    return of_module(reason);
}

Result<void> Process::read_whole(std::span<std::uint8_t> into, Millis end) {
    while (!into.empty()) {
        const auto left = end - clock_->since_boot();
        if (left <= Millis{0}) return broken_off("late");
        pollfd wanted{socket_->number(), POLLIN, 0};
        if (::poll(&wanted, 1, static_cast<int>(left.count())) <= 0) continue;
        const auto got = ::recv(socket_->number(), into.data(), into.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return broken_off("ended");
        into = into.subspan(static_cast<std::size_t>(got));
    }
    return {};
}

/// What the program says of another reason than a call's value. Its texts may be a module's.
Fault Process::fault_of_cause(const std::string& what, const std::string& about) const {
    if (what == no_token || what == not_open) return {FaultCode::card_none, "token", {}};
    if (what == another_token)
        return {FaultCode::card_foreign, "token", {{"wanted", wanted_}, {"found", shown(about)}}};
    if (what == would_be_last) return {FaultCode::card_pin_last_try, "token", {{"tries", "1"}}};
    if (what == no_certificate) return {FaultCode::card_certificate, "token", {{"reason", "missing"}}};
    if (what == not_loaded) return of_module("missing", {{"file", module_.string()}}).value();
    if (what == of_another_version) return of_module("version", {{"found", shown(about)}}).value();
    if (what == several_tokens) return of_module("several", {{"found", shown(about)}}).value();
    if (what == not_set_up) return of_module("not-set-up").value();
    if (what == several_certificates) return of_module("certificates").value();
    if (what == no_key) return of_module("key").value();
    if (what == several_keys) return of_module("keys").value();
    if (what == key_every_time) return of_module("every-time").value();
    return of_module("nonsense").value();
}

/// The content of "done"; another answer as the fault it means.
Result<Bytes> Process::read_answer(Ask what) {
    const auto end = clock_->since_boot() + limits_.call;
    std::array<std::uint8_t, head_bytes> head{};
    JCIC_CHECK(read_whole(head, end));
    Unpacker first(head);
    const auto kind = static_cast<token::ReplyKind>(first.u8());
    const auto size = first.u32();
    if (size > longest_record) return broken_off("nonsense");
    Bytes content(size);
    JCIC_CHECK(read_whole(content, end));
    if (kind == token::ReplyKind::done) return content;
    Unpacker fields(content);
    const auto named = fields.text();
    if (kind == token::ReplyKind::module) {
        const auto value = fields.u64();
        if (!fields.finished() || !is_reported_call(named)) return broken_off("nonsense");
        const bool had_password =
            (what == Ask::login && named == "C_Login") || (what == Ask::change && named == "C_SetPIN");
        return tl::unexpected<Fault>(fault_of(named, value, had_password));
    }
    const auto about = fields.text();
    if (kind != token::ReplyKind::cause || !fields.finished()) return broken_off("nonsense");
    auto fault = fault_of_cause(named, about);
    if (fault.detail("reason") == nonsense) return broken_off(nonsense);
    return tl::unexpected<Fault>(std::move(fault));
}

template <class Send>
Result<Bytes> Process::exchange(Ask what, Send send) {
    if (!child_) return fail(FaultCode::card_none, "token");
    const auto write = [this](ByteView bytes) {
        while (!bytes.empty()) {
            const auto written = ::send(socket_->number(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return true;
    };
    if (!send(write)) return broken_off("ended");
    return read_answer(what);
}

Result<Bytes> Process::ask(Ask what, ByteView content) {
    if (content.size() > longest_record) return of_module("refused");
    return exchange(what, [&](const auto& write) {
        Packer head;
        head.u8(static_cast<std::uint8_t>(what)).u32(static_cast<std::uint32_t>(content.size()));
        return write(head.done()) && write(content);
    });
}

/// Each password goes from locked memory into the socket, and is copied nowhere.
Result<void> Process::ask_with_password(Ask what, FinalTry last, std::initializer_list<const Secret*> passwords) {
    std::size_t size = 1;
    for (const auto* password : passwords) {
        if (password->empty() || password->size() > longest_password)
            return fail(FaultCode::card_pin_format, "token", {{"reason", "length"}});
        size += sizeof(std::uint32_t) + password->size();
    }
    if (!child_) return fail(FaultCode::card_none, "token");
    auto answered = exchange(what, [&](const auto& write) {
        Packer head;
        head.u8(static_cast<std::uint8_t>(what)).u32(static_cast<std::uint32_t>(size));
        head.u8(static_cast<std::uint8_t>(last));
        bool sent = write(head.done());
        for (const auto* password : passwords) {
            Packer length;
            length.u32(static_cast<std::uint32_t>(password->size()));
            sent = sent && write(length.done()) && write(password->view());
        }
        return sent;
    });
    if (answered && !answered->empty()) answered = broken_off("nonsense");
    if (answered) return {};
    // Ended in the middle: the token may have been asked.
    if (!child_) answered = tl::unexpected<Fault>(not_known(answered.error(), what == Ask::login));
    const auto became = outcome_of_password(answered.error().code);
    return tl::unexpected<Fault>(ending_act(became, std::move(answered).error()));
}

Result<Opened> Process::open(const Wanted& wanted) {
    JCIC_CHECK(start());
    wanted_ = wanted.label.empty() ? wanted.serial : wanted.label;
    Packer asked;
    asked.text(wanted.label).text(wanted.serial).text(wanted.key_label).bytes(wanted.key_id);
    asked.text(wanted.certificate_label).bytes(wanted.certificate_id);
    JCIC_TRY(const auto told, ask(Ask::open, asked.done()));
    Unpacker fields(told);
    Opened opened;
    bool short_enough = true;
    const auto next = [&] {
        auto text = fields.text();
        short_enough = short_enough && text.size() <= longest_text;
        return text;
    };
    opened.slot = shown(next());
    opened.label = shown(next());
    opened.serial = number_of(next());
    opened.maker = shown(next());
    opened.model = shown(next());
    opened.password = state_of(fields.u8());
    opened.mechanisms = Mechanisms(fields.u32());
    opened.certificate = fields.bytes();
    if (!short_enough || !fields.finished()) return broken_off("nonsense");
    return opened;
}

Result<PasswordState> Process::state() {
    JCIC_TRY(const auto told, ask(Ask::state, {}));
    if (told.size() != 1) return broken_off("nonsense");
    return state_of(told[0]);
}

Result<void> Process::login(const Secret& password, FinalTry last) {
    return ask_with_password(Ask::login, last, {&password});
}

Result<void> Process::change(const Secret& old_password, const Secret& new_password, FinalTry last) {
    return ask_with_password(Ask::change, last, {&old_password, &new_password});
}

Result<Bytes> Process::sign(Mechanism mechanism, ByteView input) {
    Packer asked;
    asked.u8(static_cast<std::uint8_t>(mechanism)).bytes(input);
    JCIC_TRY(auto told, ask(Ask::sign, asked.done()));
    Unpacker fields(told);
    auto signature = fields.bytes();
    const bool whole = fields.finished();
    wipe(told);  // it may be a half of somebody's key (use_key)
    if (!whole) return broken_off("nonsense");
    return signature;
}

Result<Secret> Process::use_key(Mechanism mechanism, ByteView input) {
    JCIC_TRY(auto given, sign(mechanism, input));
    auto out = Secret::from(given);
    wipe(given);
    return out;
}

}  // namespace jcic::token
