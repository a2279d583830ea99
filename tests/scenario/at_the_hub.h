#pragma once
// A real desk that has joined a hub on a real PostgreSQL, as docs/run/hub.md says.

#include <fstream>

#include "app/desk/exchange/statement_desk.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/seat/hub_desk.h"
#include "app/domain/registers/desks.h"
#include "app/domain/registers/hubs.h"
#include "at_the_desk.h"
#include "hub/hub_rig.h"
#include "support/parts_for_tests.h"

namespace jcic::scenario {

namespace fs = std::filesystem;
namespace registers = domain::registers;
using domain::Duty;

/// Nothing waits long, and nobody asks by the clock: what comes was told.
inline constexpr desk::HubPace quick_at_hub{
    .line = {.first_retry = Millis{50}, .last_retry = Millis{200}, .again = std::chrono::hours{24}},
    .after_own_events = Millis{100}};

/// One of the branch's desks, which has joined the hub as docs/run/hub.md says.
class HubSeat {
public:
    HubSeat(fs::path profile, std::string name, const test::HubRig& rig) : profile_(std::move(profile)), name_(name) {
        auto settings = files::read_text(profile_ / "settings.conf").value();
        const std::string first = "0129999-W1";
        settings.replace(settings.find("workstation = " + first) + 14, first.size(), name_);
        if (!files::replace(profile_ / "settings.conf", settings)) qFatal("settings");
        open();
        as(Duty::unit_head);
        join(rig);
        leave();
    }
    ~HubSeat() {
        leave();
        place_.reset();
        fs::remove_all(profile_);
    }
    void open() {
        place_ = scenario::open(profile_);
        desk::PartsForTests::pace(place_->parts().hub_line) = quick_at_hub;
    }
    void leave() {
        if (place_ && !place_->seat().sign_out("asked", std::nullopt)) qFatal("sign-out");
    }
    /// The program ends where it stands.
    void break_off() { place_.reset(); }
    desk::Workplace* operator->() { return place_.get(); }
    Officer as(Duty duty = Duty::query_officer) {
        Officer one(*place_);
        if (const auto done = one.sign_in(duty); !done) qFatal("%s", qPrintable(code(done)));
        return one;
    }
    [[nodiscard]] const fs::path& profile() const { return profile_; }
    [[nodiscard]] std::string fingerprint() { return place_->statements().fingerprint().value(); }
    void know(const std::string& other, const std::string& fingerprint) {
        const auto taken = place_->registers().take_step(
            {&registers::desks,
             registers::desks.step("desk.known"),
             "",
             {{"workstation", other}, {"certificate", fingerprint}, {"compared", "telephone"}},
             std::nullopt});
        if (!taken) qFatal("%s", qPrintable(code(taken)));
    }
    /// Away where no line could be opened.
    hub::LineState::Phase phase() {
        const auto* opened = place_->parts().hub_line.opened();
        return opened != nullptr ? opened->line->state().phase : hub::LineState::Phase::away;
    }
    /// As the line does each minute.
    void parts_told() { place_->parts().hub_line.bell()->ring(hub::NewsKind::everything); }
    bool round() { return place_->round({}).changed; }
    std::size_t read() {
        round();
        std::size_t out = 0;
        for (const auto& link : place_->statements().links().others) out += link.read;
        return out;
    }
    /// Up to which event the others were told.
    std::uint64_t told() {
        round();
        return place_->statements().links().own.through;
    }
    std::vector<domain::Recorded> events(const std::string& action) {
        ledger::EventQuery wanted;
        wanted.action = action;
        wanted.limit = 1000;
        return place_->parts().seating.seat()->session().events(wanted).value();
    }

    /// Two of the branch say which hub it is.
    void enter(const Officer& head, const test::HubRig& rig, const std::string& id) {
        const auto digest = desk::sha256_of(files::read(profile_ / "hub-ca.pem").value());
        enter(head, registers::hubs, "hub.trusted",
              {{"hub", rig.server.address().text()}, {"hub-id", id}, {"authority", to_hex(digest)}});
    }
    /// Two of the branch say that it is that hub no more.
    void withdraw_hub(const Officer& head) {
        enter(head, registers::hubs, "hub.withdrawn", {{"until", place_->parts().machine.today().text()}}, "1");
    }
    /// The unit head, who is signed in, and another person.
    void enter(const Officer& head, const registers::Register& book, const char* action,
               const registers::Values& values, const std::string& row = {}) {
        const auto second = head.with(Duty::administrator);
        const domain::registers::StepRequest wanted{&book, book.step(action), row, values, second.person};
        const auto page = place_->registers().page(wanted).value();
        if (const auto done = place_->registers().take_step(wanted, page, Officer::secret(second.password)); !done)
            qFatal("%s: %s", action, qPrintable(code(done)));
    }

    /// Somebody new supervises here, and that one has left. The unit head is signed in.
    void replace_supervisor(const std::string& code) {
        const auto today = place_->parts().machine.today().text();
        const auto step = [](const char* name, const std::string& row, registers::Values typed) {
            return domain::registers::StepRequest{
                &registers::people, registers::people.step(name), row, std::move(typed), {}};
        };
        const auto begun = place_->registers().take_step(step("person.designated", "",
                                                              {{"code", "N77"},
                                                               {"name", "新進員"},
                                                               {"title", "襄理"},
                                                               {"ways", "N"},
                                                               {"duties", "supervisor"},
                                                               {"from", today},
                                                               {"briefed", today}}),
                                                         Officer::secret("Kdwp-4729-Tmra"));
        if (!begun || !place_->registers().take_step(step("person.ended", code, {}))) qFatal("people");
    }

    /// As docs/run/hub.md says: made at the other desk by its supervisor, entered here by the unit head and the
    /// supervisor. The row that it is then.
    std::string enter_key_of(HubSeat& other) {
        other.as(Duty::supervisor);
        const QTemporaryDir folder;
        const auto file = fs::path(folder.path().toStdString()) / "key.conf";
        if (const auto done = other->approvals().write_key(file); !done) qFatal("%s", qPrintable(code(done)));
        registers::Values typed;
        std::ifstream lines(file);
        for (std::string line; std::getline(lines, line);)
            typed[line.substr(0, line.find('='))] = line.substr(line.find('=') + 1);
        const auto& book = registers::approver_keys;
        auto head = as(Duty::unit_head);
        const auto done =
            head.beside(Duty::supervisor, {&book, book.step("approver-key.entered"), "", typed, std::nullopt});
        if (!done) qFatal("%s", qPrintable(code(done)));
        return *done;
    }

private:
    void join(const test::HubRig& rig) {
        const QTemporaryDir folder;
        const auto made = place_->hub().request(folder.path().toStdString()).value();
        auto owner = rig.connect_owner();
        const auto enrolment = hub::read_enrolment(files::read_text(made.enrolment).value()).value();
        if (!hub_server::enrol(*owner, enrolment)) qFatal("enrol");
        test::CertificateWish wish;
        wish.subject = "";
        const auto granted = rig.authority.grant(files::read_text(made.certificate).value(), wish);
        const auto authority = test::TestAuthority::pem_of(rig.authority.certificate().der());
        if (!files::replace(profile_ / "hub.pem", std::string_view(granted)) ||
            !files::replace(profile_ / "hub-ca.pem", std::string_view(authority)))
            qFatal("certificates");
        std::ofstream(profile_ / "settings.conf", std::ios::app)
            << "hub = " << rig.server.address().text() << "\nhub_ca = hub-ca.pem\nhub_certificate = hub.pem\n";
        place_.reset();
        open();
        enter(as(Duty::unit_head), rig, rig.id());
    }

    fs::path profile_;
    std::string name_;
    std::unique_ptr<desk::Workplace> place_;
};

}  // namespace jcic::scenario
