#include "app/selfcheck/self_check.h"

#include <algorithm>

#include "app/base/own_environment.h"
#include "pcsc/atr.h"
#include "pcsc/channel.h"
#include "pcsc/redirected.h"

namespace jcic::selfcheck {
namespace {

constexpr Millis service_limit{10'000};  // as for a card: a service that hangs must not hang the desk

bool has_card(const pcsc::ReaderState& reader) {
    return (reader.now & (pcsc::state_present | pcsc::state_mute)) != 0;
}

/// vsmartcard's reader and the one of the practice world.
bool is_virtual(const pcsc::ReaderState& reader) {
    return reader.reader.starts_with("Virtual PCD") || reader.reader.starts_with("JCIC Practice Reader");
}

std::string date_text(UtcTime time) {
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
    const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(int(day.year())) + "-" + two(unsigned(day.month())) + "-" + two(unsigned(day.day()));
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

/// " T=0 T=1"
std::string protocols_text(const pcsc::Atr& atr) {
    std::string text;
    for (const auto protocol : atr.protocols) text += " T=" + std::to_string(protocol);
    return text;
}

/// What a module says of a token is the token's.
bool is_of_token(const Fault& fault) {
    static constexpr std::array<std::string_view, 8> reasons{"several", "certificates", "not-set-up",   "mechanism",
                                                             "hidden",  "device",       "token-memory", "sessions"};
    return std::ranges::find(reasons, fault.detail("reason")) != reasons.end();
}

}  // namespace

Findings SelfCheck::run(const Progress& tell, std::stop_token stop) {
    auto findings = nothing_found(by_module());
    for (auto& finding : findings) {
        if (stop.stop_requested()) break;
        finding.state = State::running;
        tell(finding);
        auto passed =
            by_module() && finding.stage <= Stage::card ? by_the_service(finding.stage) : check(finding.stage, stop);
        if (passed) {
            finding.state = passed->skip ? State::skipped : State::ok;
            finding.found = std::move(passed->found);
            finding.skip = passed->skip;
        } else if (passed.error().code == FaultCode::cancelled) {
            finding.state = State::not_reached;
        } else {
            finding.state = State::failed;
            finding.fault = std::move(passed).error();
        }
        tell(finding);
        if (finding.state == State::failed || finding.state == State::not_reached) break;
    }
    if (card_ && broken_link(findings) != nullptr) tell_module_beside(findings, tell);
    return findings;
}

/// The card service is broken, and the module, which was asked whether it needs it, has a fault of its own: to mend
/// only one of them helps nobody.
void SelfCheck::tell_module_beside(Findings& findings, const Progress& tell) {
    const auto own = std::ranges::find(findings, Stage::module, &Finding::stage);
    if (own == findings.end() || own->state != State::not_reached) return;
    auto passed = module();
    if (passed) return;
    own->state = State::failed;
    own->fault = std::move(passed).error();
    tell(*own);
}

Result<SelfCheck::Passed> SelfCheck::check(Stage stage, const std::stop_token& stop) {
    if (parts_.host == nullptr && stage >= Stage::certificate) return Passed{{}, Skip::no_profile};
    switch (stage) {
        case Stage::service:
            return service();
        case Stage::usb:
            return usb();
        case Stage::driver:
            return driver();
        case Stage::reader:
            return reader();
        case Stage::card:
            return card();
        case Stage::atr:
            return atr();
        case Stage::application:
            return application();
        case Stage::module:
            return module();
        case Stage::slot:
            return slot();
        case Stage::token:
            return token();
        case Stage::certificate:
            return certificate();
        case Stage::signature:
            return signature();
        case Stage::key:
            return key();
        case Stage::host:
            return host(stop);
        case Stage::clock:
            return clock();
        case Stage::disk:
            return disk();
    }
    return fail(FaultCode::internal, "self-check.stage");
}

Result<SelfCheck::Passed> SelfCheck::service() {
    using Readers = std::vector<pcsc::ReaderState>;
    auto readers = worker_.run(
        [link = parts_.link]() -> Result<Readers> {
            JCIC_TRY(auto session, pcsc::Session::establish(link));
            return session.readers();
        },
        service_limit);
    if (!readers) {
        auto fault = std::move(readers).error();
        // What hangs here is the service, not a card: none was spoken to.
        if (!fault.detail("limit-ms").empty() || !fault.detail("stuck").empty())
            fault = {FaultCode::service_stopped, "self-check.service", {{"reason", "silent"}}};
        if (fault.code == FaultCode::service_stopped)
            fault.details.push_back({"start", parts_.machine->service_command()});
        return tl::unexpected<Fault>(std::move(fault));
    }
    listed_ = std::move(*readers);
    readers_ = listed_;
    if (!parts_.reader.empty())
        std::erase_if(readers_, [this](const auto& reader) { return reader.reader != parts_.reader; });
    std::erase_if(readers_, [this](const auto& reader) {
        const bool not_used = pcsc::is_redirected(reader.reader);
        if (not_used) redirected_ = reader.reader;
        return not_used;
    });
    return Passed{};
}

Result<SelfCheck::Passed> SelfCheck::usb() {
    // Where the one that is meant is not listed, the others still say whether there is any hardware to look for.
    const auto& readers = readers_.empty() ? listed_ : readers_;
    if (!readers.empty() && std::all_of(readers.begin(), readers.end(), is_virtual)) {
        skip_ = Skip::virtual_reader;
        return Passed{{}, skip_};
    }
    devices_ = parts_.machine->usb_devices();
    std::erase_if(devices_, [this](const UsbDevice& device) { return !parts_.known.is_reader(device); });
    if (devices_.empty()) {
        if (readers.empty() && session_had_card_service())
            return tl::unexpected<Fault>(pcsc::no_reader("self-check.usb", {}));
        if (readers.empty()) return fail(FaultCode::reader_unplugged, "self-check.usb");
        skip_ = Skip::not_on_usb;
        return Passed{{}, skip_};
    }
    std::vector<std::string> names;
    for (const auto& device : devices_) names.push_back(parts_.known.describe(device));
    return Passed{joined(names)};
}

Result<SelfCheck::Passed> SelfCheck::driver() const {
    if (skip_) return Passed{{}, skip_};
    if (devices_.empty()) return fail(FaultCode::reader_unplugged, "self-check.driver");
    std::optional<Fault> first;
    for (const auto& device : devices_) {
        const auto bound = drivable(device);
        if (bound) return Passed{text_of(device.id)};
        if (!first) first = bound.error();
    }
    return tl::unexpected<Fault>(std::move(*first));
}

/// Whether the service can have the device, and has it.
Result<void> SelfCheck::drivable(const UsbDevice& device) const {
    const auto* known = parts_.known.find(device.id);
    const auto broken = [&](const char* reason, std::vector<Detail> more) {
        more.insert(more.begin(), {{"usb", text_of(device.id)},
                                   {"model", known != nullptr ? known->model : device.name},
                                   {"reason", reason}});
        return fail(FaultCode::reader_driver, "self-check.driver", std::move(more));
    };
    // usbfs: a program has claimed it, as the service does. Anything else keeps the service out.
    bool claimed = false;
    for (const auto& one : device.interfaces) {
        if (one.device_class == smart_card_class && !one.driver.empty() && one.driver != "usbfs")
            return broken("kernel", {{"driver", one.driver}});
        claimed = claimed || one.driver == "usbfs";
    }
    const std::string package = known != nullptr ? known->package : "libccid";
    const auto drivers = parts_.machine->drivers();
    if (std::none_of(drivers.begin(), drivers.end(), [&](const auto& one) { return one.drives(device.id); }))
        return broken(package == "vendor" ? "vendor" : "missing", {{"package", package}});
    if (!claimed && listed_.empty()) return broken("unclaimed", {{"package", package}});
    return {};
}

Result<SelfCheck::Passed> SelfCheck::reader() const {
    if (readers_.empty()) {
        return tl::unexpected<Fault>(redirected_.empty() ? pcsc::no_reader("self-check.reader", parts_.reader)
                                                         : pcsc::redirected("self-check.reader", redirected_));
    }
    std::vector<std::string> names;
    for (const auto& reader : readers_) names.push_back(reader.reader);
    return Passed{joined(names)};
}

Result<SelfCheck::Passed> SelfCheck::card() const {
    const auto found = std::find_if(readers_.begin(), readers_.end(), has_card);
    if (found == readers_.end()) return fail(FaultCode::card_none, "self-check.card");
    return Passed{found->reader};
}

/// One good answer is enough: beside the desk's card there may be another, upside down.
Result<SelfCheck::Passed> SelfCheck::atr() const {
    std::optional<Fault> first;
    for (const auto& reader : readers_) {
        if (!has_card(reader)) continue;
        const Result<pcsc::Atr> atr = (reader.now & pcsc::state_mute) != 0
                                          ? fail(FaultCode::card_mute, "self-check.atr")
                                          : pcsc::read_atr(reader.atr);
        if (atr) return Passed{to_hex(reader.atr) + protocols_text(*atr)};
        if (first) continue;
        first = atr.error();
        first->details.push_back({"reader", reader.reader});
        if (!reader.atr.empty()) first->details.push_back({"atr", to_hex(reader.atr)});
    }
    if (!first) return fail(FaultCode::card_none, "self-check.atr");
    return tl::unexpected<Fault>(std::move(*first));
}

Result<SelfCheck::Passed> SelfCheck::application() {
    card_ = parts_.card.identify();
    // The certificate is judged last: the application was found.
    if (!*card_ && card_->error().code != FaultCode::card_certificate) return tl::unexpected<Fault>(card_->error());
    // Another program that fails on this card for it must be able to find out why.
    std::vector<std::string> found;
    if (*card_) found.push_back((*card_)->profile);
    if (parts_.share == pcsc::Share::exclusive) found.emplace_back("exclusive");
    return Passed{joined(found)};
}

/// Most modules find their card in the service's readers, and what is broken there is what is to be mended; but one
/// that has its card all the same needs none of it, and none of what comes after.
Result<SelfCheck::Passed> SelfCheck::by_the_service(Stage stage) {
    if (service_not_needed_) return Passed{{}, Skip::not_by_service};
    auto passed = check(stage, {});
    if (passed) return passed;
    if (!card_) card_ = parts_.card.identify();
    service_not_needed_ = *card_ || card_->error().code == FaultCode::card_certificate;
    if (service_not_needed_) return Passed{{}, Skip::not_by_service};
    return passed;
}

Result<SelfCheck::Passed> SelfCheck::module() {
    if (!card_) card_ = parts_.card.identify();
    const auto name = parts_.module.substr(parts_.module.rfind('/') + 1);
    if (*card_) return Passed{name};
    const auto& fault = card_->error();
    const bool of_program = fault.code == FaultCode::internal || fault.code == FaultCode::file_missing ||
                            fault.code == FaultCode::file_read;
    if (of_program || (fault.code == FaultCode::card_module && !is_of_token(fault)))
        return tl::unexpected<Fault>(fault);
    return Passed{name};
}

/// A slot with a token in it. What the module calls it may be longer than what it says here.
Result<SelfCheck::Passed> SelfCheck::slot() const {
    if (*card_) return Passed{(*card_)->reader};
    if (card_->error().code == FaultCode::card_none) return tl::unexpected<Fault>(card_->error());
    return Passed{};
}

/// Neither its label nor its number: a card may name a person. The certificate is judged last.
Result<SelfCheck::Passed> SelfCheck::token() const {
    if (*card_) return Passed{(*card_)->profile + ((*card_)->maker.empty() ? "" : ", ") + (*card_)->maker};
    if (card_->error().code == FaultCode::card_certificate) return Passed{};
    return tl::unexpected<Fault>(card_->error());
}

Result<SelfCheck::Passed> SelfCheck::certificate() {
    JCIC_TRY(const auto identity, *card_);
    // Neither its subject nor the card's number: a card may name a person.
    return Passed{identity.certificate.algorithm() + ", " + date_text(identity.certificate.not_after())};
}

Result<SelfCheck::Passed> SelfCheck::signature() {
    JCIC_TRY(auto done, parts_.card.try_signature());
    return Passed{std::move(done.by), done.tried ? std::nullopt : std::optional(Skip::needs_password)};
}

Result<SelfCheck::Passed> SelfCheck::key() {
    JCIC_TRY(auto found, parts_.workstation->try_key());
    return Passed{std::move(found.place), found.opened ? std::nullopt : std::optional(Skip::sealed)};
}

Result<SelfCheck::Passed> SelfCheck::disk() {
    JCIC_TRY(auto left, parts_.workstation->disk());
    return Passed{std::move(left)};
}

Result<SelfCheck::Passed> SelfCheck::host(const std::stop_token& stop) {
    const auto asked = parts_.clock.now();
    JCIC_TRY(const auto host_time, parts_.host->time(stop));
    const auto answered = parts_.clock.now();
    // The host looked at its clock somewhere between: half the way is nearest.
    ahead_ = host_time - (asked + (answered - asked) / 2);
    return Passed{};
}

Result<SelfCheck::Passed> SelfCheck::clock() const {
    const auto seconds = std::chrono::round<std::chrono::seconds>(ahead_).count();
    if (std::chrono::abs(ahead_) > parts_.clock_limit)
        return fail(FaultCode::clock_off, "self-check.clock",
                    {{"seconds", std::to_string(seconds)}, {"limit", std::to_string(parts_.clock_limit.count())}});
    return Passed{(seconds < 0 ? "" : "+") + std::to_string(seconds) + " s"};
}

}  // namespace jcic::selfcheck
