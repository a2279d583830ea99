// A thousand queries out of a file, with the real ledger, requested and fetched at the practice host, which is a
// process of its own: what the desk takes for itself against what it waits for the host. What the card does in its chip
// is neither's: here it is software in the desk's own process, timed from each command that goes out to its answer, and
// told apart. Every time is of one run.
//   bench_batch [ROWS]
#include <sys/resource.h>

#include <QCoreApplication>
#include <QProcess>
#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <mutex>

#include "app/desk/conductor.h"
#include "app/desk/queries/batch_desk.h"
#include "app/files/files.h"
#include "app/inquiry/checks/check.h"
#include "app/rehearsal/worlds.h"
#include "bench.h"
#include "ledger_seat.h"
#include "scenario/officer.h"
#include "support/invented_id.h"
#include "support/profiles_host.h"
#include "support/server_process.h"

using namespace jcic;

namespace {

using bench::Micros;
using bench::value_of;

constexpr int usual_rows = 1000;
const std::string subject_name = "王小明";

void done(const Result<void>& result) {
    if (result) return;
    std::fprintf(stderr, "%s at %s\n", std::string(result.error().text()).c_str(), result.error().place.c_str());
    std::_Exit(1);
}

/// One for each row's subject, accepted by JCIC.
std::vector<domain::Authorisation> authorisations(int rows, domain::RocDate today) {
    std::vector<domain::Authorisation> out;
    const auto ends = value_of(domain::RocDate::from(today.days() + std::chrono::days{90}));
    for (int row = 1; row <= rows; ++row)
        out.push_back({"B-" + std::to_string(row),
                       domain::AuthorisationKind::paper,
                       test::national_id(static_cast<std::uint64_t>(row)),
                       today,
                       ends,
                       "個人房屋貸款",
                       {domain::Item::t52},
                       std::string(domain::accepted_reply)});
    return out;
}

/// The practice profile's host, whose world knows the authorisations as well; until its standard input ends.
int serve(const std::filesystem::path& folder, int rows) {
    const test::ProfilesHost host(folder, [rows](domain::RocDate today) { return authorisations(rows, today); });
    std::cout << host.port() << std::endl;
    std::cin.get();
    return 0;
}

/// How long the desk waits for what only the host can do.
class TimedHost : public gateway::Host {
public:
    TimedHost(std::unique_ptr<gateway::Host> host, Micros& waited) : host_(std::move(host)), waited_(waited) {}
    Result<gateway::Capabilities> capabilities(std::stop_token stop) override {
        return timed([&] { return host_->capabilities(stop); });
    }
    Result<gateway::Challenge> sign_in(const domain::PersonId& user, const Secret& password,
                                       std::stop_token stop) override {
        return timed([&] { return host_->sign_in(user, password, stop); });
    }
    Result<UtcTime> present_card(const domain::CardSignature& signature, std::stop_token stop) override {
        return timed([&] { return host_->present_card(signature, stop); });
    }
    Result<void> sign_out(std::stop_token stop) override {
        return timed([&] { return host_->sign_out(stop); });
    }
    Result<void> change_password(const Secret& old_password, const Secret& new_password,
                                 std::stop_token stop) override {
        return timed([&] { return host_->change_password(old_password, new_password, stop); });
    }
    Result<std::vector<domain::SerialAnswer>> request_serials(const domain::IdempotencyKey& key, ByteView request,
                                                              const domain::CardSignature& signature,
                                                              std::stop_token stop) override {
        return timed([&] { return host_->request_serials(key, request, signature, stop); });
    }
    Result<domain::Retrieval> retrieve(const domain::SerialNumber& serial, domain::Item item,
                                       std::stop_token stop) override {
        return timed([&] { return host_->retrieve(serial, item, stop); });
    }
    Result<std::vector<domain::RecoveredSerial>> recover_serials(const std::vector<domain::PersonalId>& subjects,
                                                                 std::stop_token stop) override {
        return timed([&] { return host_->recover_serials(subjects, stop); });
    }
    Result<std::vector<gateway::QueryRecord>> query_records(domain::RocDate from, domain::RocDate to,
                                                            std::stop_token stop) override {
        return timed([&] { return host_->query_records(from, to, stop); });
    }
    Result<std::string> authorisation_status(const domain::PersonalId& subject, const std::string& reference,
                                             std::stop_token stop) override {
        return timed([&] { return host_->authorisation_status(subject, reference, stop); });
    }

private:
    template <class Call>
    auto timed(Call&& call) -> decltype(call()) {
        const auto begin = std::chrono::steady_clock::now();
        auto answer = call();
        waited_ += std::chrono::steady_clock::now() - begin;
        return answer;
    }
    std::unique_ptr<gateway::Host> host_;
    Micros& waited_;
};

/// How long the card itself works: from each command on the wire to its answer.
class TimedCard {
public:
    [[nodiscard]] std::function<void(std::string_view)> sink() {
        return [this](std::string_view line) {
            const auto now = std::chrono::steady_clock::now();
            thread_local std::chrono::steady_clock::time_point sent;
            if (line.starts_with('>')) sent = now;
            if (line.starts_with('<'))
                worked_ += std::chrono::duration_cast<std::chrono::nanoseconds>(now - sent).count();
        };
    }
    [[nodiscard]] Micros worked() const { return Micros(double(worked_) / 1e3); }

private:
    std::atomic<std::int64_t> worked_{0};  ///< nanoseconds; whichever thread uses a card
};

/// Of the calling thread so far.
Micros own_processor_time() {
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return Micros(double(used.tv_sec) * 1e6 + double(used.tv_nsec) / 1e3);
}

/// Of the process, or of those that it started and that have ended.
Micros processor_time(int whose) {
    rusage used{};
    ::getrusage(whose, &used);
    const auto of = [](const timeval& time) {
        return Micros(double(time.tv_sec) * 1e6) + Micros(double(time.tv_usec));
    };
    return of(used.ru_utime) + of(used.ru_stime);
}

/// On to office hours with time enough: outside of them something stands out about each query.
void into_office_hours(desk::Workplace& desk) {
    const auto parts = desk.parts();
    auto at = parts.machine.clock().now();
    const auto closed = [&] {
        const auto open = [&](UtcTime moment) {
            return domain::office_time(moment, {}, parts.machine.calendar()) == domain::OfficeTime::open;
        };
        return !open(at) || !open(at + std::chrono::hours{4});
    };
    std::chrono::minutes wait{0};
    for (; closed(); at += std::chrono::minutes{30}) wait += std::chrono::minutes{30};
    if (wait.count() > 0) done(desk.practice()->hurry(wait));
}

void enter_authorisations(desk::Workplace& desk, int rows) {
    const auto today = domain::roc_date_at(desk.snapshot()->now);
    const auto& book = domain::registers::authorisations;
    for (const auto& one : authorisations(rows, today))
        for (auto& taken : rehearsal::steps_to(one, subject_name, today)) {
            const auto* step = book.step(taken.action);
            const auto row = step->begins() ? std::string() : one.reference;
            static_cast<void>(
                value_of(desk.registers().take_step({&book, step, row, std::move(taken.values), std::nullopt})));
        }
}

std::filesystem::path csv_of(const std::filesystem::path& folder, int rows) {
    auto file = folder / "many.csv";
    std::ofstream out(file, std::ios::binary);
    out << "受查人身分證字號,案號,事由,授權書,T50,T51,T52\r\n";
    for (int row = 1; row <= rows; ++row) {
        const auto number = std::to_string(row);
        out << test::national_id(static_cast<std::uint64_t>(row)) << ",115-房貸-" << number
            << ",個人房屋貸款償債能力審查 " << number << ",B-" << number << ",否,否,是\r\n";
    }
    return file;
}

void approve_all(desk::Workplace& desk, const scenario::Officer& officer) {
    std::vector<desk::SeenPage> seen;
    const auto snapshot = desk.snapshot();
    for (const auto& row : snapshot->approvals)
        seen.push_back({row.query, value_of(desk.approvals().approval(row.query)).page});
    const auto supervisor = officer.with(domain::Duty::supervisor);
    for (const auto& one : value_of(desk.approvals().approve_together(seen, supervisor.person,
                                                                      scenario::Officer::secret(supervisor.password))))
        if (one.fault) done(tl::unexpected<Fault>(*one.fault));
}

/// The desk under its conductor, as the windows have it.
class Conducted {
public:
    explicit Conducted(std::unique_ptr<desk::Workplace> desk)
        : conductor_(
              std::move(desk), [](const std::function<void()>& call) { call(); },
              {[this](const std::shared_ptr<const desk::Snapshot>& now) { show(*now); }, [] {},
               [](const Fault& fault) { done(tl::unexpected<Fault>(fault)); }},
              clock_) {}
    /// From asking for everything approved until it is shown as fetched.
    /// Gives the processor time of the conductor's thread.
    Micros fetch_all(std::size_t wanted) {
        Micros before{};
        conductor_.run<std::size_t>(
            [&before](desk::Workplace& desk, std::stop_token) {
                before = own_processor_time();
                return desk.queries().request_approved({});
            },
            [wanted](const Result<std::size_t>& asked) {
                if (value_of(asked) != wanted) std::_Exit(1);
            });
        std::unique_lock lock(mutex_);
        shown_.wait(lock, [&] { return fetched_ == wanted; });
        return processor_time_ - before;
    }

private:
    void show(const desk::Snapshot& now) {
        if (now.work && now.work->ended) done(tl::unexpected<Fault>(*now.work->ended));
        {
            const std::lock_guard lock(mutex_);
            processor_time_ = own_processor_time();
            fetched_ = static_cast<std::size_t>(
                std::ranges::count(now.board, domain::ItemState::retrieved, &desk::BoardRow::state));
        }
        shown_.notify_all();
    }
    std::mutex mutex_;
    std::condition_variable shown_;
    std::size_t fetched_ = 0;
    Micros processor_time_{};
    SystemClock clock_;
    desk::Conductor conductor_;  ///< last: it calls in until it is gone
};

void measure(const std::filesystem::path& folder, const QString& program, int rows) {
    const auto profile = folder / "desk";
    SystemRandom random;
    done(rehearsal::worlds().make(profile, random));
    {
        desk::OpenOptions opening;
        opening.profile = profile;
        opening.practice = &rehearsal::worlds();
        const auto early = value_of(desk::Workplace::open(opening));
        into_office_hours(*early);  // before the host says of which day the authorisations are
    }
    test::ServerProcess host;
    host.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    host.start(program, {QStringLiteral("host"), QString::fromStdString((profile / "practice").string()),
                         QString::number(rows)});
    if (!host.waitForReadyRead(60'000)) std::_Exit(1);

    Micros waited{};
    TimedCard card;
    Micros read_and_sent{}, whole{}, signing{}, conductor{}, processor{};
    {
        desk::OpenOptions opening;
        opening.profile = profile;
        opening.practice = &rehearsal::worlds();
        opening.card_trace = card.sink();
        auto desk = value_of(desk::Workplace::open(opening));
        auto& line = desk->parts().host_line;
        line.plug(std::make_unique<TimedHost>(line.plug(nullptr), waited));
        scenario::Officer officer(*desk);
        if (value_of(officer.sign_in()).host) std::_Exit(1);
        enter_authorisations(*desk, rows);
        const auto wanted = static_cast<std::size_t>(rows);
        read_and_sent = bench::time_of([&] {
            const auto batch = value_of(desk->batches().read(csv_of(folder, rows)));
            if (value_of(desk->batches().submit(batch)).submitted() != wanted) std::_Exit(1);
        });
        approve_all(*desk, officer);
        done(officer.card_ready());
        waited = {};
        Conducted conducted(std::move(desk));
        const auto before = processor_time(RUSAGE_SELF);
        const auto signed_before = card.worked();
        whole = bench::time_of([&] { conductor = conducted.fetch_all(wanted); });
        signing = card.worked() - signed_before;
        processor = processor_time(RUSAGE_SELF) - before;
    }
    host.closeWriteChannel();
    if (!host.waitForFinished(60'000)) std::_Exit(1);
    bench::report("queries of a file requested and fetched, the desk's own time, against the host's",
                  whole - waited - signing, waited);
    bench::report("the same, what the card took for its signatures, against the host's", signing, waited);
    bench::report("the same, processor time of the thread that does it, against the host's", conductor, waited);
    bench::report("the same, processor time of the desk's process, against the host's", processor,
                  processor_time(RUSAGE_CHILDREN));
    bench::report("queries of a file read, judged and submitted", read_and_sent, Micros{});
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc == 4 && std::string_view(argv[1]) == "host") return serve(argv[2], std::atoi(argv[3]));
    auto name = (std::filesystem::temp_directory_path() / "jcic-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return 1;
    measure(name, QCoreApplication::applicationFilePath(), argc > 1 ? std::atoi(argv[1]) : usual_rows);
    std::error_code ignored;
    std::filesystem::remove_all(name, ignored);
    return 0;
}
