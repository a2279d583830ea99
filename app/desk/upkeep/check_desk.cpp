#include "app/desk/upkeep/check_desk.h"

#include "app/desk/profile/resources.h"
#include "app/desk/rooms/parts.h"

namespace jcic::desk {
namespace {

class DeskCard final : public selfcheck::CardProbe {
public:
    explicit DeskCard(const With<Seating, CardLine>& parts) : parts_(parts) {}
    Result<card::CardIdentity> identify() override {
        // To open it anew would end what was verified, and with it JCIC's session.
        if (parts_.seating.seat() && parts_.seating.seat()->jcic().is_open() && parts_.card_line.card().verified())
            return parts_.seating.seat()->jcic().opened_by();
        return parts_.card_line.open();
    }

private:
    With<Seating, CardLine> parts_;
};

class DeskHost final : public selfcheck::HostProbe {
public:
    explicit DeskHost(const With<HostLine>& parts) : parts_(parts) {}
    Result<UtcTime> time(std::stop_token stop) override {
        if (parts_.host_line.damaged() && !parts_.host_line.trusted())
            return tl::unexpected<Fault>(*parts_.host_line.damaged());
        JCIC_TRY(const auto answer, parts_.host_line.host().capabilities(std::move(stop)));
        return answer.server_time;
    }

private:
    With<HostLine> parts_;
};

}  // namespace

Result<selfcheck::KnownReaders> known_readers() {
    JCIC_TRY(const auto resources, resource_dir());
    return selfcheck::KnownReaders::load(resources / "readers" / "readers.csv");
}

Result<selfcheck::Findings> CheckDesk::run(const selfcheck::SelfCheck::Progress& tell, std::stop_token stop) {
    JCIC_TRY(auto known, known_readers());
    DeskCard card(parts_);
    DeskHost host(parts_);
    selfcheck::SelfCheck check({parts_.card_line.link(), parts_.card_line.wanted_reader(),
                                std::make_shared<selfcheck::LinuxMachine>("/"), std::move(known), card, &host,
                                parts_.machine.clock(), parts_.machine.settings().card_access,
                                parts_.machine.settings().clock_limit,
                                parts_.card_line.by_module() ? parts_.machine.settings().card_module : ""});
    return check.run(tell, std::move(stop));
}

}  // namespace jcic::desk
