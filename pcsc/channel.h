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

    /// Returns the readers with their present cards; an empty list if there are none.
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

/// A connection to the card in one reader. Its session must not move and must outlive it.
class Channel {
public:
    /// Fault card.busy if another program's connection prevents this one, or if this one is to be exclusive and there
    /// is another ("share" = "exclusive"); else those of codes.h.
    [[nodiscard]] static Result<Channel> open(Session& session, const std::string& reader, Share share);
    /// Disconnects; resets the card if reset_on_leaving was called.
    ~Channel();
    Channel(Channel&& other) noexcept;
    Channel& operator=(Channel&&) = delete;

    [[nodiscard]] const std::string& reader() const { return reader_; }
    [[nodiscard]] const Bytes& atr() const { return atr_; }
    /// Support for long commands: initially from the answer to reset (atr.h); a profile may override it.
    [[nodiscard]] const Capabilities& capabilities() const { return capabilities_; }
    void set_capabilities(Capabilities capabilities) { capabilities_ = capabilities; }
    /// Call after a PIN was verified: no other program may use the verified card afterwards.
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
