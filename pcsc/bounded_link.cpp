#include "pcsc/bounded_link.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

#include "app/base/worker.h"
#include "pcsc/pcsc_link.h"

namespace jcic::pcsc {

/// Abandoned calls that have not returned.
struct BoundedLink::Overdue {
    std::atomic<int> calls = 0;
};

/// One call: what it says, unless nobody waits for it any more.
struct BoundedLink::Asked {
    std::mutex mutex;
    bool returned = false;
    bool abandoned = false;
};

BoundedLink::BoundedLink(std::shared_ptr<Link> link, Millis limit)
    : link_(std::move(link)), overdue_(std::make_shared<Overdue>()), limit_(limit) {}

BoundedLink::~BoundedLink() = default;

bool BoundedLink::is_silent() const {
    return overdue_->calls > 0;
}

template <class Call>
Code BoundedLink::within(Millis limit, Call call, std::function<void(Link&)> undo) {
    auto asked = std::make_shared<Asked>();
    Worker worker({FaultCode::service_stopped, "pcsc.link"});
    const auto answer = worker.run(
        [link = link_, overdue = overdue_, asked, call = std::move(call), undo = std::move(undo)]() -> Result<Code> {
            const auto code = call(*link);
            const std::lock_guard lock(asked->mutex);
            asked->returned = true;
            if (asked->abandoned && undo && code == Code::ok) undo(*link);
            if (asked->abandoned) --overdue->calls;
            return code;
        },
        limit);
    if (answer) return *answer;
    const std::lock_guard lock(asked->mutex);
    asked->abandoned = !asked->returned;
    if (asked->abandoned) ++overdue_->calls;
    return Code::service_silent;
}

template <class Call>
void BoundedLink::leave_to_itself(Call call) {
    Worker worker({FaultCode::service_stopped, "pcsc.link"});
    static_cast<void>(
        worker.run([link = link_, call = std::move(call)]() -> Result<Code> { return call(*link); }, Millis{0}));
}

Code BoundedLink::establish(Context& out) {
    if (is_silent()) return Code::service_silent;
    const auto made = std::make_shared<Context>();
    const auto code = within(
        limit_, [made](Link& link) { return link.establish(*made); }, [made](Link& link) { link.release(*made); });
    if (code != Code::service_silent) out = *made;
    return code;
}

Code BoundedLink::release(Context context) {
    const auto call = [context](Link& link) { return link.release(context); };
    if (!is_silent()) return within(limit_, call);
    leave_to_itself(call);
    return Code::service_silent;
}

Code BoundedLink::list_readers(Context context, std::vector<std::string>& out) {
    if (is_silent()) return Code::service_silent;
    const auto names = std::make_shared<std::vector<std::string>>();
    const auto code = within(limit_, [context, names](Link& link) { return link.list_readers(context, *names); });
    if (code != Code::service_silent) out = std::move(*names);
    return code;
}

Code BoundedLink::wait_change(Context context, std::optional<Millis> limit, std::span<ReaderState> states) {
    if (!limit) return link_->wait_change(context, limit, states);
    if (is_silent()) return Code::service_silent;
    const auto seen = std::make_shared<std::vector<ReaderState>>(states.begin(), states.end());
    const auto code =
        within(*limit + limit_, [context, limit, seen](Link& link) { return link.wait_change(context, limit, *seen); });
    if (code != Code::service_silent) std::move(seen->begin(), seen->end(), states.begin());
    return code;
}

Code BoundedLink::cancel(Context context) {
    if (is_silent()) return Code::service_silent;
    return within(limit_, [context](Link& link) { return link.cancel(context); });
}

Code BoundedLink::connect(Context context, const std::string& reader, Share share, Connection& out) {
    return is_silent() ? Code::service_silent : link_->connect(context, reader, share, out);
}

Code BoundedLink::disconnect(Handle handle, Leave leave) {
    if (!is_silent()) return link_->disconnect(handle, leave);
    leave_to_itself([handle, leave](Link& link) { return link.disconnect(handle, leave); });
    return Code::service_silent;
}

Code BoundedLink::begin(Handle handle) {
    return is_silent() ? Code::service_silent : link_->begin(handle);
}

Code BoundedLink::end(Handle handle, Leave leave) {
    if (!is_silent()) return link_->end(handle, leave);
    leave_to_itself([handle, leave](Link& link) { return link.end(handle, leave); });
    return Code::service_silent;
}

Code BoundedLink::transmit(Handle handle, Protocol protocol, ByteView command, std::span<std::uint8_t> answer,
                           std::size_t& length) {
    if (is_silent()) return Code::service_silent;
    return link_->transmit(handle, protocol, command, answer, length);
}

Code BoundedLink::control(Handle handle, std::uint32_t code, ByteView command, std::span<std::uint8_t> answer,
                          std::size_t& length) {
    if (is_silent()) return Code::service_silent;
    return link_->control(handle, code, command, answer, length);
}

Code BoundedLink::status(Handle handle, Bytes& atr) {
    return is_silent() ? Code::service_silent : link_->status(handle, atr);
}

std::shared_ptr<Link> system_link() {
    return std::make_shared<BoundedLink>(std::make_shared<PcscLink>());
}

}  // namespace jcic::pcsc
