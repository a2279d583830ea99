#include "app/desk/upkeep/check_desk.h"

#include "app/base/random.h"
#include "app/desk/profile/resources.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/parts.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

class DeskCard final : public selfcheck::CardProbe {
public:
    explicit DeskCard(const With<Seating, CardLine>& parts) : parts_(parts) {}
    Result<card::CardIdentity> identify() override {
        // To open it anew would end what was verified, and with it JCIC's session.
        if (is_verified()) return parts_.seating.seat()->jcic().opened_by();
        return parts_.card_line.open();
    }
    /// What is signed is of no use to anybody: it begins as nothing else that the card signs, and ends at random.
    Result<Signing> try_signature() override {
        auto& card = parts_.card_line.card();
        if (!is_verified()) return Signing{false, card.signs_by()};
        Bytes message = to_bytes("jcic-desk self-check v1");
        message.push_back(0);
        for (const auto byte : SystemRandom().bytes<32>()) message.push_back(byte);
        JCIC_TRY(const auto signature, card.sign(message));
        return Signing{!signature.empty(), card.signs_by()};
    }

private:
    [[nodiscard]] bool is_verified() const {
        return parts_.seating.seat() && parts_.seating.seat()->jcic().is_open() && parts_.card_line.card().verified();
    }
    With<Seating, CardLine> parts_;
};

class Workstation final : public selfcheck::WorkstationProbe {
public:
    explicit Workstation(const With<const Machine, Seating>& parts) : parts_(parts) {}
    Result<Key> try_key() override {
        const auto& machine = parts_.machine;
        const bool in_tpm = machine.settings().key_in_tpm;
        const std::string place = in_tpm ? "TPM" : "file";
        if (in_tpm) JCIC_CHECK(machine.tpm()->is_at_hand());
        if (machine.is_practice()) {
            JCIC_CHECK(files::read_secret(machine.profile() / machine.settings().key));
            return Key{true, place};
        }
        if (!parts_.seating.seat()) return Key{false, place};
        JCIC_CHECK(workstation_key_signs(machine, parts_.seating.seat()->session()));
        return Key{true, place};
    }
    Result<std::string> disk() override {
        const auto left = free_space_of(parts_.machine.profile());
        if (auto low = disk_low(left, parts_.machine.settings())) return tl::unexpected<Fault>(*std::move(low));
        return left ? std::to_string(*left / megabyte) + " MB" : std::string();
    }

private:
    With<const Machine, Seating> parts_;
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
    Workstation workstation(parts_);
    selfcheck::SelfCheck check({parts_.card_line.link(), parts_.card_line.wanted_reader(),
                                std::make_shared<selfcheck::LinuxMachine>("/"), std::move(known), card, &host,
                                &workstation, parts_.machine.clock(), parts_.machine.settings().card_access,
                                parts_.machine.settings().clock_limit,
                                parts_.card_line.by_module() ? parts_.machine.settings().card_module : ""});
    return check.run(tell, std::move(stop));
}

}  // namespace jcic::desk
