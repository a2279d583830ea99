#pragma once
// The only class that can transmit. Its lifetime is that of the card's transaction.

#include <functional>

#include "app/base/fault.h"
#include "pcsc/apdu.h"
#include "pcsc/channel.h"

namespace jcic::pcsc {

class Transaction {
public:
    /// Waits while another program uses the card. Fault card.reset if another program has reset the card: its verified
    /// state is lost.
    [[nodiscard]] static Result<Transaction> begin(Channel& channel);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    /// Sends one command in all its parts: chaining or extended length for long data, according to the channel's
    /// capabilities (7816-4, 5.2, 5.3.3), GET RESPONSE after 61XX and, for a command that only reads, the corrected
    /// length after 6CXX (7816-3, 12.2). A command that changes something is sent once. Any status word is an answer;
    /// faults are of the transport: card.removed, card.reset, card.answer and the rest of codes.h.
    [[nodiscard]] Result<Answer> transmit(const Command& command);
    /// Sends one command to the reader's driver (SCardControl) once, and returns its answer of up to 1024 bytes. Fault
    /// pinpad.unsupported if the driver does not know the code; else as transmit.
    [[nodiscard]] Result<Bytes> control(std::uint32_t code, ByteView command);

private:
    friend class Pinpad;
    /// One APDU to encode and send.
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
    /// Sends a control code without data on this connection, from any thread, while the connection is open.
    [[nodiscard]] std::function<Code(std::uint32_t code)> controller() const;
    Fault lost_or_broken(Fault broken);
    Channel* channel_;
};

}  // namespace jcic::pcsc
