#pragma once
// A PC/SC service that may be silent: pcsc-lite's library waits for its answers without a limit, and holds a lock of
// all its calls meanwhile. A call that the service itself answers (a context, the readers, a change) is abandoned after
// a limit: Code::service_silent, then and for every call, until it returns after all. What a card answers is passed on:
// a mute card blocks as long as it is there (app/base/worker.h).

#include <functional>
#include <memory>

#include "pcsc/link.h"

namespace jcic::pcsc {

class BoundedLink final : public Link {
public:
    static constexpr Millis usual_limit{5'000};

    explicit BoundedLink(std::shared_ptr<Link> link, Millis limit = usual_limit);
    ~BoundedLink() override;

    Code establish(Context& out) override;
    Code release(Context context) override;
    Code list_readers(Context context, std::vector<std::string>& out) override;
    /// A wait without a limit ends with the service's answer only: whoever wants to hear of its silence gives one.
    Code wait_change(Context context, std::optional<Millis> limit, std::span<ReaderState> states) override;
    Code cancel(Context context) override;
    Code connect(Context context, const std::string& reader, Share share, Connection& out) override;
    Code disconnect(Handle handle, Leave leave) override;
    Code begin(Handle handle) override;
    Code end(Handle handle, Leave leave) override;
    Code transmit(Handle handle, Protocol protocol, ByteView command, std::span<std::uint8_t> answer,
                  std::size_t& length) override;
    Code control(Handle handle, std::uint32_t code, ByteView command, std::span<std::uint8_t> answer,
                 std::size_t& length) override;
    Code status(Handle handle, Bytes& atr) override;

private:
    struct Overdue;
    struct Asked;
    [[nodiscard]] bool is_silent() const;
    /// `call` may outlive this object; `undo` takes back what an abandoned one gave nobody.
    template <class Call>
    Code within(Millis limit, Call call, std::function<void(Link&)> undo = {});
    /// What a silent service does when it answers again, without anybody waiting for it.
    template <class Call>
    void leave_to_itself(Call call);

    std::shared_ptr<Link> link_;
    std::shared_ptr<Overdue> overdue_;
    Millis limit_;
};

/// The system's service.
[[nodiscard]] std::shared_ptr<Link> system_link();

}  // namespace jcic::pcsc
