#pragma once
// A separate context with a connected card. A channel cannot transmit: that takes a Transaction.

#include <memory>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "pcsc/apdu.h"
#include "pcsc/link.h"
#include "pcsc/trace.h"

namespace jcic::pcsc {

/// A PC/SC context; released with the object. Fault service.stopped, service.refused.
class Session {
public:
    [[nodiscard]] static Result<Session> establish(std::shared_ptr<Link> link, Trace trace = {});
    ~Session();
    Session(Session&& other) noexcept;
    Session& operator=(Session&&) = delete;

    /// The readers with their cards as they are now; none is an empty list.
    [[nodiscard]] Result<std::vector<ReaderState>> readers();
    [[nodiscard]] const std::shared_ptr<Link>& shared_link() const { return link_; }
    [[nodiscard]] Link& link() const { return *link_; }
    [[nodiscard]] const Trace& trace() const { return trace_; }
    [[nodiscard]] Context context() const { return context_; }

private:
    Session(std::shared_ptr<Link> link, Trace trace, Context context)
        : link_(std::move(link)), trace_(std::move(trace)), context_(context) {}
    std::shared_ptr<Link> link_;
    Trace trace_;
    Context context_ = 0;
};

/// A connection to the card in one reader. Its session stays where it is and outlives it.
class Channel {
public:
    /// Fault card.busy where another program's connection forbids this one, or where this one is to be exclusive and
    /// any other is there ("share" = "exclusive"); else those of codes.h.
    [[nodiscard]] static Result<Channel> open(Session& session, const std::string& reader, Share share);
    /// Disconnects; the card is reset when somebody asked for it.
    ~Channel();
    Channel(Channel&& other) noexcept;
    Channel& operator=(Channel&&) = delete;

    [[nodiscard]] const std::string& reader() const { return reader_; }
    [[nodiscard]] const Bytes& atr() const { return atr_; }
    /// How long commands go: at first as the answer to reset says (atr.h); a profile may know better.
    [[nodiscard]] const Capabilities& capabilities() const { return capabilities_; }
    void set_capabilities(Capabilities capabilities) { capabilities_ = capabilities; }
    /// A PIN was verified: no other program may find it so afterwards.
    void reset_on_leaving() { leave_ = Leave::reset; }

private:
    friend class Transaction;
    Channel(Session& session, std::string reader, Connection connection);
    Session* session_;
    std::string reader_;
    Connection connection_;
    Bytes atr_;
    Capabilities capabilities_;
    Leave leave_ = Leave::as_it_is;
};

}  // namespace jcic::pcsc
