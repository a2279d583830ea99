#include "app/desk/workplace.h"

#include "app/desk/printing/paper_desk.h"
#include "app/desk/printing/proof_desk.h"
#include "app/desk/profile/logo_file.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/practice_world.h"
#include "app/desk/profile/resources.h"
#include "app/desk/profile/setting_files.h"
#include "app/desk/queries/approval_desk.h"
#include "app/desk/queries/batch_desk.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/queries/serial_desk.h"
#include "app/desk/registers/authorisation_desk.h"
#include "app/desk/registers/calendar_desk.h"
#include "app/desk/registers/counting_desk.h"
#include "app/desk/registers/duties_desk.h"
#include "app/desk/registers/exchange_desk.h"
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
#include "app/desk/rooms/print_jobs.h"
#include "app/desk/rooms/rooms.h"
#include "app/desk/rooms/trusted_host.h"
#include "app/desk/rounds.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/desk/seat/seat.h"
#include "app/desk/setup/setup_desk.h"
#include "app/desk/setup/setup_sheets.h"
#include "app/desk/unit_desk.h"
#include "app/desk/upkeep/backup_desk.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/desk/upkeep/settings_desk.h"
#include "app/desk/view.h"
#include "app/files/files.h"
#include "app/paper/layout/logo.h"
#include "app/paper/layout/own_font.h"
#include "app/paper/printing/cups_queue.h"
#include "pcsc/pcsc_link.h"

namespace jcic::desk {
namespace {

/// Whatever ends the round: what is called meanwhile is called in no other.
struct During {
    Rooms& rooms;
    ~During() {
        rooms.meanwhile = nullptr;
        rooms.goes_on = nullptr;
    }
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

Result<std::vector<card::Profile>> card_profiles_of(const Rooms& rooms, const std::filesystem::path& resources) {
    JCIC_TRY(auto profiles, card::load_profiles(resources / "cards"));
    std::erase_if(profiles, [&](const card::Profile& profile) { return profile.name != rooms.settings.card_profile; });
    if (profiles.empty())
        return fail(FaultCode::card_profile, "desk.card",
                    {{"reason", "missing"}, {"file", rooms.settings.card_profile}});
    return profiles;
}

/// What the files that the settings name are to hold, for the program to work at all.
struct NamedFiles {
    std::vector<card::Profile> profiles;
    std::vector<card::Certificate> card_authorities;
    std::optional<card::RevocationFile> revocations;
};

/// Reads the host's authority into the rooms, once.
Result<NamedFiles> named_files(Rooms& rooms, const std::filesystem::path& resources, Blame& blame) {
    const auto host = [&]() -> Result<void> {
        JCIC_CHECK(read_host_authority(rooms));
        JCIC_CHECK(judged_certificates("host_ca", rooms.host_authority, rooms.kind()));
        return {};
    };
    static_cast<void>(blame.hold("host_ca", host()));
    auto profiles = blame.hold("card_profile", card_profiles_of(rooms, resources));
    auto authorities =
        blame.hold("card_ca", certificates_of("card_ca", rooms.profile / rooms.settings.card_ca, rooms.kind()));
    NamedFiles out;
    if (!rooms.settings.card_crl.empty()) {
        out.revocations.emplace(rooms.profile / rooms.settings.card_crl);
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

/// A list runs out by itself, and whoever renews its file may be late: until then no card is believed, and people are
/// told why; whoever needs no card goes on.
void watch_list(Rooms& rooms, const NamedFiles& named) {
    if (!named.revocations) return;
    rooms.judge_list = [file = *named.revocations, authorities = named.card_authorities,
                        places = rooms.places]() mutable -> std::optional<Fault> {
        const auto& setting = *find_setting("card_crl");
        const auto list = file.now();
        Result<void> judged = of_no_use(setting, "list");
        if (list) judged = list_serves(setting, *list, authorities);
        if (judged) return std::nullopt;
        places.name(judged.error(), setting.name);
        return judged.error();
    };
    rooms.no_list = rooms.judge_list();
}

Result<void> plug_card(Rooms& rooms, NamedFiles named, pcsc::Trace trace) {
    card::Trust trust{rooms.practice_kind ? card::World::practice : card::World::real,
                      std::move(named.card_authorities)};
    if (rooms.practice && !rooms.settings.system_readers) {
        JCIC_TRY(rooms.link, rooms.practice->link());
    }
    if (!rooms.link) rooms.link = std::make_shared<pcsc::PcscLink>();
    rooms.card_password = named.profiles.front().pin;
    // Certificates are judged by the system's time: the practice clock may be years ahead.
    rooms.card =
        std::make_unique<card::Card>(card::Wire{rooms.link, rooms.settings.card_access, std::move(trace)},
                                     std::move(named.profiles), std::move(trust), std::make_shared<SystemClock>());
    if (named.revocations) rooms.card->ask_revocations_of(*std::move(named.revocations));
    rooms.watch = std::make_unique<CardWatch>(rooms.link, rooms.settings.card_access);
    return {};
}

Result<void> plug_ledger(Rooms& rooms) {
    const bool practice = rooms.practice_kind;
    auto cost = practice ? ledger::floor_only : ledger::CostLimits{};
    cost.least.memory_kib = rooms.settings.password_memory_mib * 1024;
    cost.least.passes = rooms.settings.password_passes;
    const ledger::Dependencies dependencies{*rooms.clock, rooms.random, rooms.settings.workstation, cost,
                                            [&rooms] { return rooms.own_address; }};
    JCIC_TRY(rooms.ledger,
             ledger::Ledger::open(rooms.profile / "ledger",
                                  practice ? ledger::ProfileKind::practice : ledger::ProfileKind::real, dependencies));
    JCIC_CHECK(hold_to_origin(rooms.settings, rooms.places, rooms.ledger->origin()));
    auto started = rooms.ledger->outer().append("program-started", "");
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
std::shared_ptr<const paper::OwnFont> own_font_of(Rooms& rooms, Blame& blame) {
    if (rooms.settings.own_font.empty()) return nullptr;
    auto font = blame.on("own_font", paper::read_own_font(rooms.profile / rooms.settings.own_font));
    if (font) return *std::move(font);
    const char* reason = why_no_own_font(font.error());
    auto details = std::move(font).error().details;
    std::erase_if(details, [](const Detail& one) { return one.key == "reason"; });
    details.push_back({"reason", reason});
    rooms.no_own_font = Fault{FaultCode::paper_font, "desk.own-font", std::move(details)};
    return nullptr;
}

}  // namespace

std::string print_server_of(const OpenOptions& opening, const Settings& settings) {
    if (!opening.print_server.empty()) return opening.print_server;
    if (settings.print_server.empty() && settings.kind == domain::WorldKind::real) return system_print_socket;
    return settings.print_server;
}

Result<std::unique_ptr<Workplace>> Workplace::open(const OpenOptions& opening) {
    SystemRandom random;
    if (opening.practice != nullptr && !is_profile(opening.profile))
        JCIC_CHECK(opening.practice->make(opening.profile, random));
    const auto& formats = opening.formats == nullptr ? profile_formats() : *opening.formats;
    JCIC_TRY(auto read, read_settings_whole(opening.profile, formats));  // before anything is written there
    JCIC_CHECK(files::remove_leftovers(opening.profile));
    const auto host_of_its_world = hold_host_to_its_world(read);
    auto& settings = read.settings;
    const bool practice = settings.kind == domain::WorldKind::practice;
    if (practice && opening.practice == nullptr) return fail(FaultCode::practice_absent, "desk.open");
    if (!practice && opening.practice != nullptr)
        return fail(FaultCode::profile_kind, "desk.open", {{"kind", std::string(domain::name_of(settings.kind))}});

    auto rooms = std::make_unique<Rooms>(std::move(settings));
    rooms->places = SettingPlaces(read);
    rooms->fixed = std::move(read.fixed);
    rooms->practice_kind = practice;
    rooms->profile = opening.profile;
    rooms->formats = formats;
    rooms->wanted_reader = opening.reader;
    rooms->clock =
        practice ? std::make_shared<DeskClock>(opening.profile / "practice" / "clock") : std::make_shared<DeskClock>();
    rooms->settings_read = {rooms->clock->now(), rooms->clock->since_boot()};
    rooms->diagnostics.emplace(opening.profile, rooms->clock);
    rooms->diagnostics->started(JCIC_VERSION);
    rooms->clock_watch.emplace(std::make_shared<SystemClock>());  // practice's own time is hurried by intent
    JCIC_TRY(const auto resources, resource_dir());
    JCIC_TRY(rooms->calendar, load_calendars(resources));
    Blame blame(rooms->places);
    std::shared_ptr<const paper::LogoPixels> logo;
    if (!rooms->settings.logo.empty()) {
        // No page is worth a branch that cannot open: it is told, and pages go without.
        if (auto read_in = blame.on("logo", paper::read_logo(rooms->profile / rooms->settings.logo, paint_logo));
            read_in)
            logo = std::move(*read_in);
        else
            rooms->no_logo = Fault{FaultCode::paper_logo, "desk.logo", std::move(read_in).error().details};
    }
    auto own_font = own_font_of(*rooms, blame);
    JCIC_TRY(rooms->layouts, paper::Layouts::read(resources / "layouts", opening.profile / "layouts", paint_logo,
                                                  std::move(logo), std::move(own_font)));
    JCIC_CHECK(plug_ledger(*rooms));
    // After the ledger, which knows its kind: turned over in the settings, that is what is to be told.
    JCIC_CHECK(host_of_its_world);
    if (practice) {
        JCIC_TRY(rooms->practice, opening.practice->open(opening.profile, rooms->clock, rooms->random));
    }
    JCIC_TRY(auto named, named_files(*rooms, resources, blame));
    watch_list(*rooms, named);
    JCIC_CHECK(plug_card(*rooms, std::move(named), pcsc::Trace(opening.card_trace)));
    JCIC_CHECK(plug_host(*rooms));
    rooms->print_server = print_server_of(opening, rooms->settings);
    rooms->printers = std::make_shared<paper::CupsQueue>(rooms->print_server);
    rooms->print_watch = std::make_unique<PrintWatch>(rooms->printers);
    return std::unique_ptr<Workplace>(new Workplace(std::move(rooms)));
}

template <class Desk, class... Part>
void Workplace::set_up(Part&... parts) {
    std::get<std::unique_ptr<Desk>>(desks_) = std::make_unique<Desk>(parts...);
}

Workplace::Workplace(std::unique_ptr<Rooms> rooms) : rooms_(std::move(rooms)) {
    set_up<SeatDesk>(*rooms_);
    set_up<CardDesk>(*rooms_);
    set_up<CardPasswordDesk>(*rooms_);
    set_up<QueryDesk>(*rooms_);
    set_up<ApprovalDesk>(*rooms_);
    set_up<BatchDesk>(*rooms_, queries());
    set_up<SerialDesk>(*rooms_);
    set_up<PaperDesk>(*rooms_);
    set_up<ExchangeDesk>(*rooms_);
    set_up<AuthorisationDesk>(*rooms_);
    set_up<Z52Desk>(*rooms_);
    set_up<SampleDesk>(*rooms_);
    set_up<RegisterDesk>(*rooms_);
    set_up<ReadingDesk>(*rooms_);
    set_up<WeeklySheetDesk>(*rooms_);
    set_up<RetentionDesk>(*rooms_);
    set_up<LedgerDesk>(*rooms_);
    set_up<BackupDesk>(*rooms_);
    set_up<PeopleDesk>(*rooms_);
    set_up<SettingsDesk>(*rooms_);
    set_up<CalendarDesk>(*rooms_);
    set_up<RecoveryDesk>(*rooms_);
    set_up<CheckDesk>(*rooms_);
    set_up<DutiesDesk>(*rooms_);
    set_up<PapersDesk>(*rooms_);
    set_up<CountingDesk>(*rooms_);
    set_up<IncidentDesk>(*rooms_);
    set_up<RightsDesk>(*rooms_);
    set_up<ProofDesk>(*rooms_);
    set_up<SetupDesk>(*rooms_);
    set_up<SetupSheets>(*rooms_);
    set_up<UnitDesk>(*rooms_);
}

Workplace::~Workplace() {
    // Nobody is told of a failure here: the program ends, and the next sign-in finds the session not signed out.
    if (rooms_->seat) static_cast<void>(seat().sign_out(*rooms_->left_because, std::nullopt));
}

PracticeWorld* Workplace::practice() {
    return rooms_->practice.get();
}

std::shared_ptr<const Snapshot> Workplace::snapshot() {
    auto now = view_of(*rooms_);
    rooms_->diagnostics->states(*now);
    return now;
}

std::shared_ptr<const Snapshot> Workplace::snapshot_meanwhile() {
    return view_meanwhile(*rooms_);
}

std::uint64_t Workplace::taken_in() const {
    return rooms_->seat ? rooms_->seat->book.applied() : 0;
}

void Workplace::note(const Fault& fault) {
    rooms_->diagnostics->fault(fault);
}

void Workplace::when_cards_change(std::function<void(bool card_gone)> call) {
    rooms_->watch->when_changed(std::move(call));
}

void Workplace::when_printing_changes(std::function<void()> call) {
    rooms_->print_watch->start(std::move(call));
}

void Workplace::look_at_printers() {
    rooms_->print_watch->look();
    rooms_->printer_view = printer_view(*rooms_->print_watch->latest(), rooms_->settings.printing);
}

RoundEnd Workplace::round(std::stop_token stop, std::function<void()> meanwhile, std::function<bool()> goes_on) {
    rooms_->meanwhile = std::move(meanwhile);
    rooms_->goes_on = std::move(goes_on);
    const During round{*rooms_};
    return Rounds(*rooms_).go(std::move(stop));
}

bool Workplace::has_work() const {
    return rooms_->seat && rooms_->seat->work && rooms_->seat->work->goes_on();
}

bool Workplace::next_round_acts() const {
    return has_work() && rooms_->seat->jcic_open();
}

}  // namespace jcic::desk
