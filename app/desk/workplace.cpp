#include "app/desk/workplace.h"

#include <cstdlib>

#include "app/card/apdu_card.h"
#include "app/card/module_card.h"
#include "app/desk/approval_rounds.h"
#include "app/desk/duties_desk.h"
#include "app/desk/exchange/statement_desk.h"
#include "app/desk/hub_rounds.h"
#include "app/desk/printing/paper_desk.h"
#include "app/desk/printing/proof_desk.h"
#include "app/desk/profile/least_version.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/own_card_profile.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/profile/practice_world.h"
#include "app/desk/profile/resources.h"
#include "app/desk/profile/setting_files.h"
#include "app/desk/queries/act_desk.h"
#include "app/desk/queries/approval_desk.h"
#include "app/desk/queries/batch_desk.h"
#include "app/desk/queries/integration_desk.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/queries/serial_desk.h"
#include "app/desk/registers/authorisation_desk.h"
#include "app/desk/registers/calendar_desk.h"
#include "app/desk/registers/counting_desk.h"
#include "app/desk/registers/incident_desk.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/registers/people_desk.h"
#include "app/desk/registers/reading_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/rights_desk.h"
#include "app/desk/registers/sample_desk.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/desk/registers/z52_desk.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/desk/rooms/trusted_host.h"
#include "app/desk/rounds.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/desk/seat/hub_desk.h"
#include "app/desk/seat/seat.h"
#include "app/desk/setup/setup_desk.h"
#include "app/desk/setup/setup_sheets.h"
#include "app/desk/upkeep/backup_desk.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/desk/upkeep/settings_desk.h"
#include "app/desk/view.h"
#include "app/desk/witness_rounds.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/paper/layout/logo.h"
#include "app/paper/layout/own_font.h"
#include "app/paper/printing/cups_queue.h"
#include "app/paper/printing/limited_queue.h"
#include "app/search/look_up.h"
#include "pcsc/bounded_link.h"

namespace jcic::desk {
namespace {

/// Whatever ends the round: what is called meanwhile is called in no other.
struct During {
    LastRound& round;
    ~During() { round.end_round(); }
};

/// What a line of the settings brought about says which line: the program does not start, and somebody has to mend it.
/// All of it is told at once.
class Blame {
public:
    explicit Blame(const SettingPlaces& places) : places_(places) {}

    template <class Value>
    Result<Value> on(std::string_view setting, Result<Value> done) {
        if (done) return done;
        places_.name(done.error(), setting);
        return done;
    }
    /// The same, and no start with it.
    template <class Value>
    Result<Value> hold(std::string_view setting, Result<Value> done) {
        auto said = on(setting, std::move(done));
        if (!said) all_.push_back(said.error());
        return said;
    }
    [[nodiscard]] Result<void> none() const {
        if (all_.empty()) return {};
        return tl::unexpected<Fault>(as_one(all_));
    }

private:
    const SettingPlaces& places_;
    std::vector<Fault> all_;
};

Result<std::vector<card::Profile>> card_profiles_of(const Parts& parts, const std::filesystem::path& resources) {
    JCIC_TRY(auto profiles, card::load_profiles(resources / "cards",
                                                own_card_profiles(parts.machine.kind(), parts.machine.profile())));
    std::erase_if(profiles,
                  [&](const card::Profile& profile) { return profile.name != parts.machine.settings().card_profile; });
    if (profiles.empty())
        return fail(FaultCode::card_profile, "desk.card",
                    {{"reason", "missing"}, {"file", parts.machine.settings().card_profile}});
    return profiles;
}

bool is_by_module(const std::vector<card::Profile>& profiles) {
    return profiles.front().commands == card::CommandSet::pkcs11;
}

/// What it is spoken to by, where its profile says so.
void hold_module(const Parts& parts, const std::vector<card::Profile>& profiles, Blame& blame) {
    if (!is_by_module(profiles)) return;
    const auto& module = parts.machine.settings().card_module;
    if (module.empty()) {
        static_cast<void>(blame.hold("card_profile",
                                     Result<void>(fail(FaultCode::card_module, "desk.card", {{"reason", "not-set"}}))));
        return;
    }
    static_cast<void>(blame.hold("card_module", file_serves(*find_setting("card_module"), parts.machine.profile(),
                                                            module, {parts.machine.kind(), {}})));
}

/// What the files that the settings name are to hold, for the program to work at all.
struct NamedFiles {
    std::vector<card::Profile> profiles;
    std::vector<card::Certificate> card_authorities;
    std::optional<card::RevocationFile> revocations;
};

/// Reads the host's authority into the parts, once.
Result<NamedFiles> named_files(Parts& parts, const std::filesystem::path& resources, Blame& blame) {
    const auto host = [&]() -> Result<void> {
        JCIC_CHECK(read_host_authority(parts.all()));
        JCIC_CHECK(judged_certificates("host_ca", parts.host_line.authority(), parts.machine.kind()));
        return {};
    };
    static_cast<void>(blame.hold("host_ca", host()));
    auto profiles = blame.hold("card_profile", card_profiles_of(parts, resources));
    if (profiles) hold_module(parts, *profiles, blame);
    auto authorities = blame.hold(
        "card_ca",
        certificates_of("card_ca", parts.machine.profile() / parts.machine.settings().card_ca, parts.machine.kind()));
    NamedFiles out;
    if (!parts.machine.settings().card_crl.empty()) {
        out.revocations.emplace(parts.machine.profile() / parts.machine.settings().card_crl);
        const auto list = blame.hold("card_crl", out.revocations->now());
        if (list && authorities && !list->is_by(*authorities))
            static_cast<void>(
                blame.hold("card_crl", Result<void>(of_no_use(*find_setting("card_crl"), "list-issuer"))));
    }
    JCIC_CHECK(blame.none());
    out.profiles = *std::move(profiles);
    out.card_authorities = *std::move(authorities);
    // In the way of one of its name and key that may, if a chain were sought through it.
    std::erase_if(out.card_authorities, [](const card::Certificate& one) { return !one.may_issue(); });
    return out;
}

/// The same card for both of its keys, each by its own certificate.
Result<std::unique_ptr<card::Card>> own_card(Parts& parts, card::Profile profile, card::World world,
                                             const OpenOptions& opening) {
    const auto clock = std::make_shared<SystemClock>();
    card::Trust nobodys{world, {}};
    if (profile.commands == card::CommandSet::pkcs11)
        return card::card_by_module(parts.machine.settings().sign_in_module, std::move(profile), std::move(nobodys),
                                    clock);
    return std::make_unique<card::ApduCard>(
        card::Wire{parts.card_line.link(), pcsc::Share::shared, pcsc::Trace(opening.card_trace)},
        std::vector<card::Profile>{std::move(profile)}, std::move(nobodys), clock);
}

/// People's own cards, by a link of the same readers or their own module.
Result<void> plug_own_cards(Parts& parts, const std::filesystem::path& resources, const OpenOptions& opening,
                            Blame& blame) {
    const auto& settings = parts.machine.settings();
    if (settings.sign_in_card.empty()) {
        if (settings.sign_in_by_card)
            static_cast<void>(blame.hold("sign_in", Result<void>(of_no_use(*find_setting("sign_in"), "own-card"))));
        return blame.none();
    }
    auto profile = blame.hold("sign_in_card",
                              own_card_profile(resources, settings, parts.machine.profile(), settings.sign_in_card));
    const bool by_module = profile && profile->commands == card::CommandSet::pkcs11;
    if (by_module)
        static_cast<void>(
            blame.hold("sign_in_module", file_serves(*find_setting("sign_in_module"), parts.machine.profile(),
                                                     settings.sign_in_module, {parts.machine.kind(), {}})));
    JCIC_CHECK(blame.none());
    auto& own = parts.card_line.own();
    own.keep_off([&line = parts.card_line] { return line.in_use(); });
    if (auto signing = profile->of_documents()) {
        JCIC_TRY(auto documents, own_card(parts, *std::move(signing), card::World::documents, opening));
        own.plug_documents(std::move(documents));
    }
    auto key = *profile->sign_in;
    JCIC_TRY(auto card, own_card(parts, *std::move(profile), card::World::own, opening));
    own.plug(std::move(card), std::move(key));
    return {};
}

/// A list runs out by itself, and whoever renews its file may be late: until then no card is believed, and people are
/// told why; whoever needs no card goes on.
void watch_list(CardLine& line, const Machine& machine, const NamedFiles& named) {
    if (!named.revocations) return;
    line.judge_list_by([file = *named.revocations, authorities = named.card_authorities,
                        places = machine.places()]() mutable -> std::optional<Fault> {
        const auto& setting = *find_setting("card_crl");
        const auto list = file.now();
        Result<void> judged = of_no_use(setting, "list");
        if (list) judged = list_serves(setting, *list, authorities);
        if (judged) return std::nullopt;
        places.name(judged.error(), setting.name);
        return judged.error();
    });
}

Result<void> plug_card(Parts& parts, NamedFiles named, const OpenOptions& opening) {
    const auto& settings = parts.machine.settings();
    card::Trust trust{parts.machine.is_practice() ? card::World::practice : card::World::real,
                      std::move(named.card_authorities)};
    // A module reaches the system's readers and no others.
    const bool by_module = is_by_module(named.profiles);
    std::shared_ptr<pcsc::Link> link;
    if (parts.practice && !settings.system_readers && !by_module) {
        JCIC_TRY(link, parts.practice->link());
    }
    if (!link) link = pcsc::system_link();
    const auto password = named.profiles.front().pin;
    // Certificates are judged by the system's time: the practice clock may be years ahead.
    const auto clock = std::make_shared<SystemClock>();
    std::unique_ptr<card::Card> card;
    if (by_module) {
        JCIC_TRY(card, card::card_by_module(settings.card_module, std::move(named.profiles.front()), std::move(trust),
                                            clock));
    } else {
        card = std::make_unique<card::ApduCard>(card::Wire{link, settings.card_access, pcsc::Trace(opening.card_trace)},
                                                std::move(named.profiles), std::move(trust), clock);
    }
    if (named.revocations) card->ask_revocations_of(*std::move(named.revocations));
    parts.card_line.plug(opening.reader, std::move(link), std::move(card), password, settings.card_access, by_module);
    return {};
}

Result<std::unique_ptr<ledger::Ledger>> ledger_of(Parts& parts) {
    const bool practice = parts.machine.is_practice();
    auto cost = practice ? ledger::floor_only : ledger::CostLimits{};
    cost.least.memory_kib = parts.machine.settings().password_memory_mib * 1024;
    cost.least.passes = parts.machine.settings().password_passes;
    ledger::Dependencies dependencies{parts.machine.clock(), parts.machine.random(),
                                      parts.machine.settings().workstation, cost,
                                      [&line = parts.host_line] { return line.own_address(); }};
    if (!parts.machine.settings().sign_in_card.empty()) dependencies.own_cards = &parts.card_line.own();
    dependencies.card_required = parts.machine.settings().sign_in_by_card;
    dependencies.index_is_silent = ledger::index_is_silent;
    return ledger::Ledger::open(parts.machine.profile() / "ledger",
                                practice ? ledger::ProfileKind::practice : ledger::ProfileKind::real, dependencies);
}

Result<void> note_started(Parts& parts) {
    JCIC_CHECK(hold_to_origin(parts.machine.settings(), parts.machine.places(), parts.seating.ledger().origin()));
    auto started = parts.seating.ledger().outer().append("program-started", "");
    // A damaged outer journal is found, told and mended by the next sign-in: nobody could sign in if it ended this
    // here.
    const auto told_later = [](FaultCode code) {
        return code == FaultCode::ledger_rolled_back || code == FaultCode::ledger_corrupt;
    };
    if (!started && told_later(started.error().code)) return {};
    return started;
}

const char* why_no_own_font(const Fault& fault) {
    if (fault.code == FaultCode::file_missing) return "own-missing";
    return fault.code == FaultCode::file_read ? "own-unread" : "own-form";
}

/// No more than a logo is it worth a branch that cannot open.
std::shared_ptr<const paper::OwnFont> own_font_of(Parts& parts, Blame& blame) {
    if (parts.machine.settings().own_font.empty()) return nullptr;
    auto font = blame.on("own_font", paper::read_own_font(parts.machine.profile() / parts.machine.settings().own_font));
    if (font) return *std::move(font);
    const char* reason = why_no_own_font(font.error());
    auto details = std::move(font).error().details;
    std::erase_if(details, [](const Detail& one) { return one.key == "reason"; });
    details.push_back({"reason", reason});
    parts.printing.go_without_own_font({FaultCode::paper_font, "desk.own-font", std::move(details)});
    return nullptr;
}

Result<paper::Layouts> layouts_of(Parts& parts, const std::filesystem::path& resources, Blame& blame) {
    const auto& profile = parts.machine.profile();
    std::shared_ptr<const paper::LogoPixels> logo;
    if (const auto& file = parts.machine.settings().logo; !file.empty()) {
        // No page is worth a branch that cannot open: it is told, and pages go without.
        if (auto read_in = blame.on("logo", paper::read_logo(profile / file, paint_logo)); read_in)
            logo = std::move(*read_in);
        else
            parts.printing.go_without_logo({FaultCode::paper_logo, "desk.logo", std::move(read_in).error().details});
    }
    auto own_font = own_font_of(parts, blame);
    return paper::Layouts::read(resources / "layouts", profile / "layouts", paint_logo, std::move(logo),
                                std::move(own_font));
}

/// A server that somebody named is the one that is meant, whatever becomes of it.
std::shared_ptr<paper::PrintQueue> print_queue_of(const Parts& parts, const std::string& server) {
    auto cups = std::make_shared<paper::LimitedQueue>(std::make_shared<paper::CupsQueue>(server));
    const bool is_named = !server.empty() || std::getenv("CUPS_SERVER") != nullptr;
    if (!parts.practice || is_named) return cups;
    return parts.practice->printer(std::move(cups));
}

}  // namespace

std::string print_server_of(const OpenOptions& opening, const Settings& settings) {
    if (!opening.print_server.empty()) return opening.print_server;
    if (settings.print_server.empty() && settings.kind == domain::WorldKind::real) return system_print_socket;
    return settings.print_server;
}

Result<std::unique_ptr<Workplace>> Workplace::open(const OpenOptions& opening) {
    SystemRandom random;
    const auto profile = files::behind_links(opening.profile);  // a link that changes later moves nothing of this
    if (opening.practice != nullptr && !is_profile(profile)) JCIC_CHECK(opening.practice->make(profile, random));
    const auto& formats = opening.formats == nullptr ? profile_formats() : *opening.formats;
    JCIC_TRY(auto read, read_settings_whole(profile, formats));  // before anything is written there
    JCIC_CHECK(files::remove_leftovers(profile));
    const auto host_of_its_world = hold_host_to_its_world(read);
    JCIC_CHECK(hold_tpm_to_this_machine(read));
    JCIC_TRY(const auto least, least_version_of(read));
    auto& settings = read.settings;
    const bool practice = settings.kind == domain::WorldKind::practice;
    if (practice && opening.practice == nullptr) return fail(FaultCode::practice_absent, "desk.open");
    if (!practice && opening.practice != nullptr)
        return fail(FaultCode::profile_kind, "desk.open", {{"kind", std::string(domain::name_of(settings.kind))}});

    auto clock = practice ? std::make_shared<DeskClock>(profile / "practice" / "clock") : std::make_shared<DeskClock>();
    const ReadAt settings_read{clock->now(), clock->since_boot()};
    auto parts = std::make_unique<Parts>(MachineFacts{.settings = std::move(settings),
                                                      .places = SettingPlaces(read),
                                                      .fixed = std::move(read.fixed),
                                                      .profile = profile,
                                                      .formats = formats,
                                                      .clock = std::move(clock),
                                                      .settings_read = settings_read});
    if (parts->machine.settings().to_system_log) parts->diagnostics.tell_machine(std::make_unique<SystemLog>());
    parts->diagnostics.started(JCIC_VERSION);
    if (least) {
        auto judged = judge_version(JCIC_VERSION, *least, parts->machine.today());
        if (judged.refusal) return tl::unexpected<Fault>(*std::move(judged.refusal));
        if (judged.warning) parts->machine_watch.note_program_old(*std::move(judged.warning));
    }
    JCIC_TRY(const auto resources, resource_dir());
    JCIC_TRY(auto calendar, load_calendars(resources));
    parts->machine.take_calendar(std::move(calendar));
    // Practice's own time is hurried by intent.
    parts->machine_watch.watch_clock_by(ClockWatch(std::make_shared<SystemClock>()));
    Blame blame(parts->machine.places());
    JCIC_TRY(auto layouts, layouts_of(*parts, resources, blame));
    parts->printing.take_layouts(std::move(layouts));
    JCIC_TRY(auto ledger, ledger_of(*parts));
    parts->seating.plug(std::move(ledger));
    JCIC_CHECK(note_started(*parts));
    // After the ledger, which knows its kind: turned over in the settings, that is what is to be told.
    JCIC_CHECK(host_of_its_world);
    if (practice) {
        JCIC_TRY(parts->practice,
                 opening.practice->open(profile, parts->machine.shared_clock(), parts->machine.random()));
    }
    JCIC_TRY(auto named, named_files(*parts, resources, blame));
    watch_list(parts->card_line, parts->machine, named);
    JCIC_CHECK(plug_card(*parts, std::move(named), opening));
    JCIC_CHECK(plug_own_cards(*parts, resources, opening, blame));
    JCIC_CHECK(plug_host(parts->all(), parts->practice.get()));
    auto server = print_server_of(opening, parts->machine.settings());
    parts->printing.plug(print_queue_of(*parts, server), server);
    return std::unique_ptr<Workplace>(new Workplace(std::move(parts)));
}

template <class Desk, class... More>
void Workplace::set_up(More&... more) {
    std::get<std::unique_ptr<Desk>>(desks_) = std::make_unique<Desk>(parts(), more...);
}

Workplace::Workplace(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {
    set_up<SeatDesk>();
    set_up<CardDesk>();
    set_up<RegisterDesk>();
    set_up<CardPasswordDesk>(registers());
    set_up<QueryDesk>();
    set_up<ApprovalDesk>();
    set_up<BatchDesk>(queries());
    set_up<IntegrationDesk>(batches());
    set_up<SerialDesk>();
    set_up<PaperDesk>();
    set_up<StatementDesk>();
    set_up<HubDesk>();
    set_up<HubRounds>(statements());
    set_up<WitnessRounds>();
    set_up<ApprovalRounds>();
    set_up<AuthorisationDesk>();
    set_up<Z52Desk>();
    set_up<SampleDesk>();
    set_up<ReadingDesk>();
    set_up<WeeklySheetDesk>();
    set_up<ActDesk>();
    set_up<RetentionDesk>();
    set_up<LedgerDesk>();
    set_up<BackupDesk>();
    set_up<PeopleDesk>();
    set_up<SettingsDesk>();
    set_up<CalendarDesk>();
    set_up<RecoveryDesk>();
    set_up<CheckDesk>();
    set_up<PapersDesk>(registers());
    set_up<CountingDesk>();
    set_up<IncidentDesk>();
    set_up<RightsDesk>();
    set_up<ProofDesk>();
    set_up<SetupDesk>();
    set_up<SetupSheets>();
    set_up<DutiesDesk>(desk<SetupDesk>());
}

Workplace::~Workplace() {
    // Nobody is told of a failure here: the program ends, and the next sign-in finds the session not signed out.
    if (parts_->seating.seat() != nullptr)
        static_cast<void>(seat().sign_out(*parts_->seating.left_because(), std::nullopt));
}

AllParts Workplace::parts() {
    return parts_->all();
}

std::shared_ptr<const void> Workplace::hold_pins(CardPins pins) {
    return std::make_shared<PinsInHand>(parts_->card_line.own(), std::move(pins));
}

AllParts parts_of(Workplace& workplace) {
    return workplace.parts();
}

void Workplace::verify_daily() {
    parts_->verified.verify_daily();
}

PracticeWorld* Workplace::practice() {
    return parts_->practice.get();
}

std::shared_ptr<const Snapshot> Workplace::snapshot() {
    auto now = view_of(parts());
    parts_->diagnostics.states(*now);
    return now;
}

std::shared_ptr<const Snapshot> Workplace::snapshot_meanwhile() {
    return view_meanwhile(parts());
}

std::uint64_t Workplace::taken_in() const {
    const auto* seat = parts_->seating.seat();
    return seat == nullptr ? 0 : seat->book().applied();
}

Result<void> Workplace::sync_approvals() {
    return desk<ApprovalRounds>().sync();
}

Result<void> Workplace::sync_images() {
    return desk<ApprovalRounds>().sync_images();
}

void Workplace::note(const Fault& fault) {
    parts_->diagnostics.fault(fault);
}

void Workplace::when_cards_change(std::function<void(bool card_gone)> call) {
    parts_->card_line.watch().when_changed(std::move(call));
}

void Workplace::when_printing_changes(std::function<void()> call) {
    parts_->printing.watch().start(std::move(call));
}

void Workplace::when_hub_changes(std::function<void()> call) {
    parts_->hub_line.bell()->hear(std::move(call));
}

void Workplace::look_at_printers() {
    auto& printing = parts_->printing;
    printing.watch().look();
    printing.show(printer_view(*printing.watch().latest(), parts_->machine.settings().printing));
}

RoundEnd Workplace::round(std::stop_token stop, std::function<void()> meanwhile, std::function<bool()> goes_on) {
    parts_->last_round.begin_round(std::move(meanwhile), std::move(goes_on));
    const During round{parts_->last_round};
    auto end = Rounds(parts()).go(std::move(stop));
    end.changed = desk<WitnessRounds>().go_on() || end.changed;  // the other shows the hub, with what came of this
    end.changed = desk<ApprovalRounds>().go_on() || end.changed;
    end.changed = desk<HubRounds>().go_on() || end.changed;
    const auto lay = parts_->last_round.laid();
    desk<IntegrationDesk>().go_on();
    end.changed = lay != parts_->last_round.laid() || end.changed;
    return end;
}

bool Workplace::has_work() const {
    const auto* seat = parts_->seating.seat();
    return seat != nullptr && seat->work() && seat->work()->goes_on();
}

bool Workplace::next_round_acts() const {
    return has_work() && parts_->seating.seat()->jcic().is_open();
}

}  // namespace jcic::desk
