#include "pcsc/transaction.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "pcsc/codes.h"

namespace jcic::pcsc {
namespace {

constexpr std::size_t status_word = 2;
constexpr std::size_t longest_control_answer = 1024;
constexpr std::uint8_t get_response = 0xC0;
constexpr std::uint8_t more_blocks_follow = 0x10;  // CLA bit 5, 7816-4, 5.3.3
/// More rounds of GET RESPONSE than any object of this project needs: a card that never ends.
constexpr int most_rounds = 64;
/// The daemon sees a removal within its own poll, 0.4 s; twice that is enough to tell it from a broken answer.
constexpr Millis until_removal_shows{1000};

std::uint8_t high(std::uint16_t sw) {
    return static_cast<std::uint8_t>(sw >> 8U);
}

/// 61XX and 6CXX say how much there is; 00 says 256.
std::uint32_t announced(std::uint16_t sw) {
    const std::uint32_t low = sw & 0xFFU;
    return low == 0 ? Command::longest_short_answer : low;
}

/// Tracing shows what merely reads; a secret and what comes of it stay out.
Trace::Show shown_of(const Command& command) {
    const bool harmless = command.effect() == Effect::reads && !command.is_secret();
    return harmless ? Trace::Show::all : Trace::Show::lengths;
}

}  // namespace

Result<Transaction> Transaction::begin(Channel& channel) {
    auto& session = *channel.session_;
    const auto code = session.link().begin(channel.connection_.handle);
    if (code != Code::ok) session.trace().failure(code);
    JCIC_CHECK(checked(Call::begin, code));
    return Transaction(channel);
}

Transaction::Transaction(Transaction&& other) noexcept : channel_(std::exchange(other.channel_, nullptr)) {}

Transaction::~Transaction() {
    if (channel_ != nullptr) channel_->session_->link().end(channel_->connection_.handle, Leave::as_it_is);
}

Form Transaction::short_form() const {
    return channel_->connection_.protocol == Protocol::t0 ? Form::t0 : Form::t1;
}

Result<Answer> Transaction::transmit(const Command& command) {
    const auto& can = channel_->capabilities();
    const bool is_extended = !command.is_short() && can.extended && short_form() != Form::t0;
    const bool is_chained = !is_extended && command.data().size() > Command::longest_short_data;
    if (command.data().size() > Command::longest_data || (is_chained && !can.chaining))
        return fail(FaultCode::card_length, "pcsc.transmit",
                    {{"reason", "the card takes no command of this length"},
                     {"length", std::to_string(command.data().size())}});
    if (is_chained) {
        JCIC_TRY(auto answer, send_parts(command));
        return fetch_rest(std::move(answer), command);
    }
    auto expected = command.expected();
    if (!is_extended && expected) expected = std::min(*expected, Command::longest_short_answer);
    Part whole{command.header(),    command.data(),   expected, is_extended ? Form::extended : short_form(),
               command.is_secret(), shown_of(command)};
    JCIC_TRY(auto answer, send(whole));
    if (high(answer.sw) == 0x6C && command.effect() == Effect::reads) {
        whole.expected = announced(answer.sw);
        JCIC_TRY(answer, send(whole));
    }
    return fetch_rest(std::move(answer), command);
}

/// Command chaining: all but the last part have the bit set and get 9000; any other word ends the chain.
Result<Answer> Transaction::send_parts(const Command& command) {
    auto rest = command.data();
    auto header = command.header();
    header.cla |= more_blocks_follow;
    while (rest.size() > Command::longest_short_data) {
        const auto block = rest.first(Command::longest_short_data);
        JCIC_TRY(auto answer,
                 send({header, block, std::nullopt, short_form(), command.is_secret(), shown_of(command)}));
        if (high(answer.sw) == 0x61 || !answer.data.empty())
            return fail(FaultCode::card_chaining, "pcsc.transmit", {{"reason", "an answer before the chain's end"}});
        if (!answer.ok()) return answer;
        rest = rest.subspan(block.size());
    }
    auto expected = command.expected();
    if (expected) expected = std::min(*expected, Command::longest_short_answer);
    return send({command.header(), rest, expected, short_form(), command.is_secret(), shown_of(command)});
}

Result<Answer> Transaction::fetch_rest(Answer first, const Command& command) {
    for (int round = 0; high(first.sw) == 0x61; ++round) {
        if (round == most_rounds)
            return fail(FaultCode::card_chaining, "pcsc.transmit", {{"reason", "the answer does not end"}});
        Part next{{command.header().cla, get_response, 0, 0},
                  {},
                  announced(first.sw),
                  short_form(),
                  false,
                  shown_of(command)};
        JCIC_TRY(auto more, send(next));
        // The rest stays where it is until it is fetched: asking again with the right length repeats no command.
        if (high(more.sw) == 0x6C) {
            next.expected = announced(more.sw);
            JCIC_TRY(more, send(next));
        }
        first.data.insert(first.data.end(), more.data.begin(), more.data.end());
        first.sw = more.sw;
    }
    return first;
}

Result<Answer> Transaction::send(const Part& part) {
    const auto& trace = channel_->session_->trace();
    trace.command(part.header, part.data, part.expected, part.show);
    const auto room = room_for(part.data.size());
    std::optional<Secret> locked;
    Bytes plain;
    std::span<std::uint8_t> buffer;
    if (part.secret) {
        buffer = locked.emplace(room).resize(room);
    } else {
        plain.resize(room);
        buffer = plain;
    }
    JCIC_TRY(auto answer, exchange(encode(part.form, part.header, part.data, part.expected, buffer), part.expected));
    trace.answer(answer, part.show);
    if (part.expected && answer.data.size() > *part.expected)
        return fail(FaultCode::card_answer_long, "pcsc.transmit",
                    {{"expected", std::to_string(*part.expected)}, {"length", std::to_string(answer.data.size())}});
    return answer;
}

Result<Answer> Transaction::exchange(ByteView apdu, Expected expected) {
    // Room for what a card may give unasked as well: up to a short answer's length that is no fault of the transport.
    Bytes buffer(std::max(expected.value_or(0), Command::longest_short_answer) + status_word);
    std::size_t length = buffer.size();
    auto& link = channel_->session_->link();
    const auto code = link.transmit(channel_->connection_.handle, channel_->connection_.protocol, apdu, buffer, length);
    if (code != Code::ok) channel_->session_->trace().failure(code);
    if (code == Code::not_transacted) return tl::unexpected<Fault>(lost_or_broken(fault_of(Call::transmit, code)));
    JCIC_CHECK(checked(Call::transmit, code));
    // Success with nothing or with a cut answer is what pcscd says of a card pulled during the call.
    if (length < status_word)
        return tl::unexpected<Fault>(
            lost_or_broken({FaultCode::card_answer_short, "pcsc.transmit", {{"length", std::to_string(length)}}}));
    Answer answer;
    answer.sw = static_cast<std::uint16_t>(buffer[length - 2] << 8U | buffer[length - 1]);
    buffer.resize(length - status_word);
    answer.data = std::move(buffer);
    return answer;
}

Result<Bytes> Transaction::control(std::uint32_t code, ByteView command) {
    auto& session = *channel_->session_;
    session.trace().control(code, command.size());
    Bytes answer(longest_control_answer);
    std::size_t length = answer.size();
    const auto result = session.link().control(channel_->connection_.handle, code, command, answer, length);
    if (result != Code::ok) session.trace().failure(result);
    if (result == Code::not_transacted) return tl::unexpected<Fault>(lost_or_broken(fault_of(Call::control, result)));
    JCIC_CHECK(checked(Call::control, result));
    session.trace().control_answer(length);
    answer.resize(std::min(length, answer.size()));
    return answer;
}

std::function<Code(std::uint32_t)> Transaction::controller() const {
    return [link = channel_->session_->shared_link(), handle = channel_->connection_.handle](std::uint32_t code) {
        Bytes answer(longest_control_answer);
        std::size_t length = answer.size();
        return link->control(handle, code, {}, answer, length);
    };
}

/// A pulled card and a card that answers nonsense look alike at first: the reader's state tells them apart.
Fault Transaction::lost_or_broken(Fault broken) {
    auto& session = *channel_->session_;
    std::array<ReaderState, 1> state{{{channel_->reader(), state_unaware, state_unaware, {}}}};
    auto code = session.link().wait_change(session.context(), Millis{0}, state);
    if (code == Code::ok && (state[0].now & state_present) != 0) {
        state[0].known = state[0].now & ~std::uint32_t{state_changed};
        code = session.link().wait_change(session.context(), until_removal_shows, state);
        const bool swapped = (state[0].now ^ state[0].known) >> 16U != 0;
        if (code == Code::ok && swapped) return {FaultCode::card_removed, "pcsc.transmit", {}};
    }
    if (code == Code::timeout) return broken;
    if (code != Code::ok) return fault_of(Call::wait, code);
    if ((state[0].now & (state_unknown | state_unavailable)) != 0)
        return {FaultCode::reader_gone, "pcsc.transmit", {{"reader", channel_->reader()}}};
    if ((state[0].now & state_empty) != 0) return {FaultCode::card_removed, "pcsc.transmit", {}};
    return broken;
}

}  // namespace jcic::pcsc
