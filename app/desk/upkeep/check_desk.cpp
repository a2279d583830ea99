#include "app/desk/upkeep/check_desk.h"

#include "app/desk/profile/resources.h"
#include "app/desk/rooms/rooms.h"

namespace jcic::desk {
namespace {

class DeskCard final : public selfcheck::CardProbe {
public:
    explicit DeskCard(Rooms& rooms) : rooms_(rooms) {}
    Result<card::CardIdentity> identify() override {
        // To open it anew would end what was verified, and with it JCIC's session.
        if (rooms_.seat && rooms_.seat->opened_by && rooms_.card->verified()) return *rooms_.seat->opened_by;
        return rooms_.card->open({rooms_.wanted_reader, {}});
    }

private:
    Rooms& rooms_;
};

class DeskHost final : public selfcheck::HostProbe {
public:
    explicit DeskHost(Rooms& rooms) : rooms_(rooms) {}
    Result<UtcTime> time(std::stop_token stop) override {
        if (rooms_.host_damaged && !rooms_.host_trusted) return tl::unexpected<Fault>(*rooms_.host_damaged);
        JCIC_TRY(const auto answer, rooms_.host->capabilities(std::move(stop)));
        return answer.server_time;
    }

private:
    Rooms& rooms_;
};

}  // namespace

Result<selfcheck::KnownReaders> known_readers() {
    JCIC_TRY(const auto resources, resource_dir());
    return selfcheck::KnownReaders::load(resources / "readers" / "readers.csv");
}

Result<selfcheck::Findings> CheckDesk::run(const selfcheck::SelfCheck::Progress& tell, std::stop_token stop) {
    JCIC_TRY(auto known, known_readers());
    DeskCard card(rooms_);
    DeskHost host(rooms_);
    selfcheck::SelfCheck check({rooms_.link, rooms_.wanted_reader, std::make_shared<selfcheck::LinuxMachine>("/"),
                                std::move(known), card, &host, *rooms_.clock, rooms_.settings.card_access,
                                rooms_.settings.clock_limit});
    return check.run(tell, std::move(stop));
}

}  // namespace jcic::desk
