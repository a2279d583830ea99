#pragma once
// The only class that can transmit. Its lifetime is that of the card's transaction.

#include <functional>

#include "app/base/fault.h"
#include "pcsc/apdu.h"
#include "pcsc/channel.h"

namespace jcic::pcsc {

class Transaction {
public:
    /// Waits while another program has the card. Fault card.reset when another program reset the card since:
    /// what was verified is lost.
    [[nodiscard]] static Result<Transaction> begin(Channel& channel);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    /// One command with whatever belongs to it: chaining or extended length for long data, as the channel's
    /// capabilities say (7816-4, 5.2, 5.3.3), GET RESPONSE after 61XX and, for a command that only reads, the corrected
    /// length after 6CXX (7816-3, 12.2). A command that changes something is sent once. Any status word is an answer;
    /// faults are of the transport: card.removed, card.reset, card.answer and the rest of codes.h.
    [[nodiscard]] Result<Answer> transmit(const Command& command);
    /// One word to the reader's driver (SCardControl), sent once, and its answer of up to 1024 bytes. Fault
    /// pinpad.unsupported where the driver does not know the code; else as transmit.
    [[nodiscard]] Result<Bytes> control(std::uint32_t code, ByteView command);

private:
    friend class Pinpad;
    /// One APDU to be written and sent.
    struct Part {
        Header header;
        ByteView data;
        Expected expected;
        Form form;
        bool secret;
        Trace::Show show;
    };
    explicit Transaction(Channel& channel) : channel_(&channel) {}
    Result<Answer> send_parts(const Command& command);
    Result<Answer> fetch_rest(Answer first, const Command& command);
    Result<Answer> send(const Part& part);
    Result<Answer> exchange(ByteView apdu, Expected expected);
    [[nodiscard]] Form short_form() const;
    /// Sends a control code without data on this connection, from any thread, as long as that is open.
    [[nodiscard]] std::function<Code(std::uint32_t code)> controller() const;
    Fault lost_or_broken(Fault broken);
    Channel* channel_;
};

}  // namespace jcic::pcsc
