#include "pcsc/transaction.h"

#include <array>
#include <utility>

#include "pcsc/codes.h"

namespace jcic::pcsc {
namespace {

constexpr std::size_t longest_answer = 256 + 2;
constexpr std::uint8_t get_response = 0xC0;
constexpr std::uint8_t more_blocks_follow = 0x10;  // CLA bit 5, 7816-4, 5.4.1
/// More rounds of GET RESPONSE than any object of this project needs: a card that never ends.
constexpr int most_rounds = 64;
/// The daemon sees a removal within its own poll, 0.4 s; twice that is enough to tell it from a broken answer.
constexpr Millis until_removal_shows{1000};

std::uint8_t high(std::uint16_t sw) {
    return static_cast<std::uint8_t>(sw >> 8U);
}

/// 61XX and 6CXX say how much there is; 00 says 256.
std::uint16_t announced(std::uint16_t sw) {
    const auto low = static_cast<std::uint16_t>(sw & 0xFFU);
    return low == 0 ? std::uint16_t{256} : low;
}

}  // namespace

Result<Transaction> Transaction::begin(Channel& channel) {
    JCIC_CHECK(checked(Call::begin, channel.session_->link().begin(channel.connection_.handle)));
    return Transaction(channel);
}

Transaction::Transaction(Transaction&& other) noexcept : channel_(std::exchange(other.channel_, nullptr)) {}

Transaction::~Transaction() {
    if (channel_ != nullptr) channel_->session_->link().end(channel_->connection_.handle, Leave::as_it_is);
}

Result<Answer> Transaction::transmit(const Command& command) {
    auto header = command.header();
    auto rest = command.data();
    while (rest.size() > Command::longest_data) {
        header.cla = command.header().cla | more_blocks_follow;
        JCIC_TRY(auto answer, send(header, rest.first(Command::longest_data), std::nullopt, command.is_secret()));
        if (!answer.ok()) return answer;
        rest = rest.subspan(Command::longest_data);
    }
    header.cla = command.header().cla;
    JCIC_TRY(auto answer, send(header, rest, command.expected(), command.is_secret()));
    if (high(answer.sw) == 0x6C && command.effect() == Effect::reads) {
        JCIC_TRY(answer, send(header, rest, announced(answer.sw), command.is_secret()));
    }
    return fetch_rest(std::move(answer), command.header().cla);
}

Result<Answer> Transaction::fetch_rest(Answer first, std::uint8_t cla) {
    for (int round = 0; high(first.sw) == 0x61; ++round) {
        if (round == most_rounds)
            return fail(FaultCode::card_answer, "pcsc.transmit", {{"reason", "the answer does not end"}});
        JCIC_TRY(auto more, send({cla, get_response, 0, 0}, {}, announced(first.sw), false));
        first.data.insert(first.data.end(), more.data.begin(), more.data.end());
        first.sw = more.sw;
    }
    return first;
}

Result<Answer> Transaction::send(const Header& header, ByteView data, Expected expected, bool secret) {
    if (secret) {
        Secret buffer(Command::longest);
        return exchange(encode(header, data, expected, buffer.resize(Command::longest)));
    }
    std::array<std::uint8_t, Command::longest> buffer{};
    return exchange(encode(header, data, expected, buffer));
}

Result<Answer> Transaction::exchange(ByteView apdu) {
    std::array<std::uint8_t, longest_answer> buffer{};
    std::size_t length = buffer.size();
    auto& link = channel_->session_->link();
    const auto code = link.transmit(channel_->connection_.handle, channel_->connection_.protocol, apdu, buffer, length);
    if (code == Code::not_transacted) return tl::unexpected<Fault>(lost_or_broken(fault_of(Call::transmit, code)));
    JCIC_CHECK(checked(Call::transmit, code));
    // Success with nothing or with a cut answer is what pcscd says of a card pulled during the call.
    if (length < 2)
        return tl::unexpected<Fault>(
            lost_or_broken({FaultCode::card_answer, "pcsc.transmit", {{"length", std::to_string(length)}}}));
    Answer answer;
    answer.data.assign(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(length - 2));
    answer.sw = static_cast<std::uint16_t>(buffer[length - 2] << 8U | buffer[length - 1]);
    return answer;
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
