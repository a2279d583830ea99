#include "pcsc/channel.h"

#include <utility>

#include "pcsc/atr.h"
#include "pcsc/codes.h"

namespace jcic::pcsc {

Result<Session> Session::establish(std::shared_ptr<Link> link, Trace trace) {
    Context context = 0;
    JCIC_CHECK(checked(Call::establish, link->establish(context)));
    return Session(std::move(link), std::move(trace), context);
}

Session::Session(Session&& other) noexcept
    : link_(std::move(other.link_)), trace_(std::move(other.trace_)), context_(other.context_) {}

Session::~Session() {
    if (link_) link_->release(context_);
}

Result<std::vector<ReaderState>> Session::readers() {
    std::vector<std::string> names;
    const auto listed = link_->list_readers(context_, names);
    if (listed == Code::no_readers_available) return std::vector<ReaderState>{};
    JCIC_CHECK(checked(Call::list_readers, listed));
    std::vector<ReaderState> states;
    for (auto& name : names) states.push_back({std::move(name), state_unaware, state_unaware, {}});
    const auto code = link_->wait_change(context_, Millis{0}, states);
    if (code != Code::timeout) JCIC_CHECK(checked(Call::wait, code));
    return states;
}

Result<Channel> Channel::open(Session& session, const std::string& reader, Share share) {
    Connection connection;
    const auto code = session.link().connect(session.context(), reader, share, connection);
    if (code != Code::ok) session.trace().failure(code);
    auto connected = checked(Call::connect, code);
    if (!connected && connected.error().code == FaultCode::card_busy && share == Share::exclusive)
        connected.error().details.push_back({"share", "exclusive"});
    JCIC_CHECK(connected);
    Channel channel(session, reader, connection);
    JCIC_CHECK(checked(Call::status, session.link().status(connection.handle, channel.atr_)));
    channel.capabilities_ = capabilities_of(channel.atr_);
    session.trace().connected(reader, connection.protocol, channel.atr_);
    return channel;
}

Channel::Channel(Session& session, std::string reader, Connection connection)
    : session_(&session), reader_(std::move(reader)), connection_(connection) {}

Channel::Channel(Channel&& other) noexcept
    : session_(std::exchange(other.session_, nullptr)),
      reader_(std::move(other.reader_)),
      connection_(other.connection_),
      atr_(std::move(other.atr_)),
      capabilities_(other.capabilities_),
      leave_(other.leave_) {}

Channel::~Channel() {
    if (session_ != nullptr) session_->link().disconnect(connection_.handle, leave_);
}

}  // namespace jcic::pcsc
