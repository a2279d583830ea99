#pragma once
// A branch's workstation for the self-check: service, USB, card, key, host and disk, each as a test wants it.

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/selfcheck/self_check.h"
#include "selfcheck/machine_folder.h"
#include "support/fake_service.h"
#include "support/places.h"
#include "support/practice_card.h"

namespace jcic::test {

using namespace jcic::selfcheck;

inline constexpr const char* twin = "Gemalto PC Twin Reader 00 00";
inline const Bytes good_atr = {0x3B, 0x80, 0x80, 0x01, 0x01};

class StandingClock : public Clock {
public:
    [[nodiscard]] UtcTime now() const override { return UtcTime(std::chrono::hours(500'000)); }
    [[nodiscard]] Millis since_boot() const override { return {}; }
};

/// Everything in order; a test breaks what it is about.
struct Branch : CardProbe, HostProbe, WorkstationProbe {
    Branch() {
        service->set_card(twin, good_atr);
        machine.plug("1-2", "08e6", "3437", "0b", "usbfs");
        machine.install_driver("ifd-ccid.bundle", "08E6", "3437");
    }
    Result<card::CardIdentity> identify() override {
        ++identified;
        if (card_fault) return tl::unexpected<Fault>(*card_fault);
        return card::CardIdentity{twin, good_atr, "jcic-practice", "0129999-03",
                                  card::Certificate::from_pem(certificate).value()};
    }
    Result<Signing> try_signature() override {
        if (sign_fault) return tl::unexpected<Fault>(*sign_fault);
        return Signing{verified, "ecdsa-p256-sha256"};
    }
    Result<Key> try_key() override {
        if (key_fault) return tl::unexpected<Fault>(*key_fault);
        return Key{key_opened, "TPM"};
    }
    Result<std::string> disk() override {
        if (disk_fault) return tl::unexpected<Fault>(*disk_fault);
        return std::string("12345 MB");
    }
    Result<UtcTime> time(std::stop_token stop) override {
        ++asked;
        if (when_asked) when_asked();
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "host.capabilities");
        if (host_fault) return tl::unexpected<Fault>(*host_fault);
        return clock.now() + host_ahead;
    }
    Findings check(const SelfCheck::Progress& tell, std::stop_token stop = {}) {
        SelfCheck chain({service, reader, std::make_shared<LinuxMachine>(machine.root()),
                         KnownReaders::load(test::in_source("resources/readers/readers.csv")).value(), *this,
                         has_profile ? this : nullptr, has_profile ? this : nullptr, clock, share,
                         std::chrono::seconds(300), module});
        return chain.run(tell, std::move(stop));
    }
    Findings check() {
        return check([](const Finding&) {});
    }

    std::shared_ptr<test::FakeService> service = std::make_shared<test::FakeService>();
    test::MachineFolder machine;
    std::string reader;
    pcsc::Share share = pcsc::Share::shared;
    bool has_profile = true;
    std::optional<Fault> card_fault;
    std::string module;  ///< of the card's vendor
    bool verified = true;
    bool key_opened = true;
    std::optional<Fault> sign_fault;
    std::optional<Fault> key_fault;
    std::optional<Fault> disk_fault;
    std::optional<Fault> host_fault;
    Millis host_ahead{1'000};
    std::function<void()> when_asked;
    int identified = 0;
    int asked = 0;
    StandingClock clock;
    std::string certificate = practice::make_ca("self-check", SystemClock().now())
                                  .value()
                                  .issue_card("0129999-03", SystemClock().now())
                                  .value()
                                  .certificate_pem;
};

}  // namespace jcic::test
