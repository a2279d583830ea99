#include "app/rehearsal/running_world.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <map>
#include <sstream>
#include <utility>

#include "app/files/files.h"
#include "app/practice/ca.h"

namespace jcic::rehearsal {

std::optional<Hold> Hold::take(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return std::nullopt;
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        close(descriptor);
        return std::nullopt;
    }
    return Hold(descriptor);
}

Hold::~Hold() {
    if (descriptor_ >= 0) close(descriptor_);
}

Hold::Hold(Hold&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

using paper::JobId;
using paper::JobPhase;

std::filesystem::path PracticePrinter::file_of(const JobId& job) const {
    return folder_ / (job.text() + ".pdf");
}

Result<std::vector<paper::Printer>> PracticePrinter::printers() {
    auto there = server_->printers();
    alone_ = !there || there->empty();
    if (!alone_) return there;
    paper::Printer own;
    own.queue = name;
    own.description = "PDF " + folder_.string();
    own.is_default = true;
    own.device = "file:" + folder_.string();
    return std::vector{std::move(own)};
}

Result<JobId> PracticePrinter::create_job(const std::string& queue, const std::string& title,
                                          const paper::PrintOptions& options) {
    if (queue != name) return server_->create_job(queue, title, options);
    JCIC_CHECK(files::make_folder(folder_));
    // An empty file holds the number, as a job without a document does.
    for (JobId job{queue, 1};; ++job.number) {
        auto made = files::create(file_of(job), paper::PdfBytes{});
        if (made) return job;
        if (made.error().detail("reason") != "exists") return tl::unexpected<Fault>(std::move(made).error());
    }
}

Result<void> PracticePrinter::hand_over(const JobId& job, const paper::PdfBytes& pdf, const std::string& title) {
    if (job.queue != name) return server_->hand_over(job, pdf, title);
    return files::replace(file_of(job), pdf);
}

Result<paper::JobState> PracticePrinter::job_state(const JobId& job) {
    if (job.queue != name) return server_->job_state(job);
    std::error_code error;
    const auto size = std::filesystem::file_size(file_of(job), error);
    if (error) return fail(FaultCode::printer_job, "practice.printer", {{"job", job.text()}});
    return paper::JobState{size == 0 ? JobPhase::pending : JobPhase::completed, {}};
}

Result<void> PracticePrinter::cancel(const JobId& job) {
    if (job.queue != name) return server_->cancel(job);
    JCIC_TRY(const auto state, job_state(job));
    if (ended(state.phase)) return {};
    std::error_code error;
    std::filesystem::remove(file_of(job), error);
    if (error) return fail(FaultCode::printer_failed, "practice.printer", {{"job", job.text()}});
    return {};
}

Result<paper::Keeping> PracticePrinter::keeping() {
    if (alone_) return paper::Keeping::no;
    return server_->keeping();
}

namespace {

using Values = std::map<std::string, std::string>;

/// "name = value" lines.
Result<Values> read_values(const std::filesystem::path& file) {
    JCIC_TRY(const std::string text, files::read_text(file));
    Values values;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (const auto equals = line.find(" = "); equals != std::string::npos)
            values[line.substr(0, equals)] = line.substr(equals + 3);
    return values;
}

}  // namespace

Result<std::unique_ptr<RunningWorld>> RunningWorld::open(const std::filesystem::path& profile,
                                                         std::shared_ptr<desk::DeskClock> clock, Random& random) {
    auto folder = profile / "practice";
    JCIC_TRY(auto values, read_values(folder / "credentials"));

    // The world stays that of the day it was made: what is in the ledger about its authorisations must go on fitting.
    JCIC_TRY(const std::string day, files::read_text(folder / "day"));
    JCIC_TRY(const auto made_on, domain::RocDate::parse(day));
    auto made = practice::make_world(made_on);
    std::unique_ptr<RunningWorld> world(new RunningWorld(std::move(folder), std::move(made), std::move(clock), random));
    for (const auto& person : world->world_.people)
        world->credentials_.push_back({person.code, person.name, person.duties, values[person.code.text()]});
    world->card_password_ = values["card"];
    world->card_puk_ = values["puk"];
    return world;
}

Result<std::string> RunningWorld::host_url() {
    if (!host_hold_) {
        if (auto served = serve_host(0, folder_ / "faults.json");
            !served && served.error().code != FaultCode::profile_kind)
            return tl::unexpected<Fault>(std::move(served).error());
    }
    if (host_hold_) return "https://127.0.0.1:" + std::to_string(port_);
    JCIC_TRY(const std::string port, files::read_text(folder_ / "host.port"));
    return "https://127.0.0.1:" + port;
}

Result<std::uint16_t> RunningWorld::serve_host(std::uint16_t port, const std::filesystem::path& faults) {
    auto hold = Hold::take(folder_ / "host.hold");
    if (!hold) return fail(FaultCode::profile_kind, "practice.host", {{"reason", "held"}});
    JCIC_TRY(const std::string ca, files::read_text(folder_ / "ca.pem"));
    JCIC_TRY(const Secret ca_key, files::read_secret(folder_ / "ca.key"));
    JCIC_TRY(auto authority, practice::CertificateAuthority::load(ca, ca_key));
    // TLS keeps the system's time, however far the practice clock was hurried.
    JCIC_TRY(auto server, authority.issue_server("localhost", "127.0.0.1", SystemClock{}.now()));
    JCIC_TRY(auto passwords, read_values(folder_ / "accounts"));
    std::vector<practice::AccountOpening> accounts;
    for (const auto& person : credentials_)
        accounts.push_back(
            {person.person, world_.own_branch().code, Secret::from(view(passwords[person.person.text()]))});

    std::error_code ignored;
    std::filesystem::create_directories(folder_ / "host", ignored);
    practice::HostSettings settings;
    settings.folder = folder_ / "host";
    settings.faults_file = faults;
    settings.port = port;
    auto host = std::make_unique<practice::PracticeHost>(std::move(settings), *clock_, random_, world_);
    JCIC_TRY(const auto bound,
             host->start({ca, server.certificate_pem, std::move(server.key_pem)}, std::move(accounts)));
    JCIC_CHECK(files::replace(folder_ / "host.port", std::to_string(bound)));
    host_ = std::move(host);
    host_hold_.emplace(std::move(*hold));
    port_ = bound;
    return bound;
}

Result<std::shared_ptr<practice::SoftCard>> RunningWorld::card() {
    if (card_) return card_;
    auto hold = Hold::take(folder_ / "card.hold");
    if (!hold) return fail(FaultCode::profile_kind, "practice.card", {{"reason", "held"}});
    JCIC_TRY(auto card, practice::SoftCard::from(std::make_shared<practice::CardFile>(folder_ / "card.state"),
                                                 std::make_shared<SystemRandom>()));
    card_hold_.emplace(std::move(*hold));
    card_ = std::make_shared<practice::SoftCard>(std::move(card));
    return card_;
}

Result<std::shared_ptr<pcsc::Link>> RunningWorld::link() {
    if (link_) return link_;
    auto mine = card();
    if (!mine && mine.error().code == FaultCode::profile_kind) return std::shared_ptr<pcsc::Link>{};
    if (!mine) return tl::unexpected<Fault>(std::move(mine).error());
    link_ = std::make_shared<practice::SoftLink>();
    return link_;
}

Result<void> RunningWorld::attach_card(std::uint16_t port) {
    JCIC_TRY(auto mine, card());
    auto attached = std::make_unique<practice::VpcdCard>(std::move(mine), port);
    JCIC_CHECK(attached->insert());
    attached_ = std::move(attached);
    return {};
}

void RunningWorld::insert_card() {
    if (link_ && card_ && !link_->inserted()) link_->insert(card_);
}

void RunningWorld::pull_card() {
    if (link_) link_->remove();
}

std::vector<inquiry::Form> RunningWorld::examples() const {
    std::vector<inquiry::Form> forms;
    const auto last_year = domain::roc_date_at(clock_->now()).year() - 1;
    for (const auto& applicant : world_.applicants) {
        inquiry::Form form;
        form.subject_id = applicant.id.text();
        form.subject_name = applicant.name;
        form.business = applicant.suggestion.business;
        form.subject_kind = applicant.suggestion.subject_kind;
        form.borrower_id = applicant.suggestion.borrower_id;
        form.borrower_name = applicant.suggestion.borrower_name;
        form.case_number = applicant.suggestion.case_number;
        form.reason = applicant.suggestion.reason;
        form.year = std::to_string(last_year);
        for (const auto& authorisation : world_.authorisations)
            if (authorisation.subject_id == applicant.id.text() && form.authorisation.empty()) {
                form.authorisation = authorisation.reference;
                form.items = authorisation.items;
            }
        forms.push_back(std::move(form));
    }
    return forms;
}

}  // namespace jcic::rehearsal
