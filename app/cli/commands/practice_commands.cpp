// The practice world at the terminal: its host, and a day in it.

#include <algorithm>
#include <csignal>
#include <iostream>

#include "app/base/numbers.h"
#include "app/base/random.h"
#include "app/cli/command.h"
#include "app/desk/printing/paper_desk.h"
#include "app/desk/profile/desk_clock.h"
#include "app/desk/profile/practice_world.h"
#include "app/desk/profile/settings.h"
#include "app/desk/queries/act_desk.h"
#include "app/desk/queries/approval_desk.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/registers/card_steps.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/seat.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/files/files.h"

namespace jcic::cli {
namespace {

Result<std::uint16_t> port_of(std::string_view text, const char* option) {
    const auto port = whole_number<std::uint16_t>(text);
    if (!port) return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "port"}});
    return *port;
}

/// Blocks the ending signals in this thread and those it starts, so that wait() alone receives them.
class Ending {
public:
    Ending() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }
    void wait() const {
        int which = 0;
        sigwait(&signals_, &which);
    }

private:
    sigset_t signals_{};
};

}  // namespace

Result<Answer> practice_serve(const Arguments& arguments) {
    JCIC_TRY(const auto port, port_of(arguments.option("--port"), "--port"));
    const auto card = arguments.option("--card");
    if (!card.empty() && !card.starts_with("vpcd:"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--card"}, {"reason", "vpcd:PORT"}});
    if (arguments.has("--faults")) JCIC_CHECK(files::read_text_given(arguments.option("--faults")));

    const auto profile = profile_of(arguments);
    SystemRandom random;
    if (!desk::is_profile(profile)) JCIC_CHECK(arguments.practice->make(profile, random));
    JCIC_CHECK(desk::read_settings(profile));

    const Ending ending;
    JCIC_TRY(const auto world, arguments.practice->open(
                                   profile, std::make_shared<desk::DeskClock>(profile / "practice" / "clock"), random));
    JCIC_TRY(const auto bound, world->serve_host(port, arguments.option("--faults")));
    if (!card.empty()) {
        JCIC_TRY(const auto slot, port_of(std::string_view(card).substr(5), "--card"));
        JCIC_CHECK(world->attach_card(slot));
    }
    const auto place = QStringLiteral("https://127.0.0.1:%1").arg(bound);
    std::cerr << (!card.empty() ? Cli::tr("練習主機在 %1，練習卡已插入虛擬讀卡機；按 Ctrl+C 停止。").arg(place)
                                : Cli::tr("練習主機在 %1；按 Ctrl+C 停止。").arg(place))
                     .toStdString()
              << std::endl;
    ending.wait();
    return Answer{{"port", bound}, {"stopped", true}}.say(Cli::tr("練習主機已停止。"));
}

namespace {

/// One day of one practice branch, as docs/develop/how-it-works.md ("One query") tells it.
class Day {
public:
    Day(desk::Workplace& workplace, std::filesystem::path output) : desk_(workplace), output_(std::move(output)) {}

    Result<Answer> run() {
        std::error_code unknown;
        show_step(filled(Cli::tr("印出文件存於 %1"), text_of(std::filesystem::absolute(output_, unknown).string())));
        JCIC_CHECK(sign_in());
        JCIC_TRY(const auto query, submit_query());
        JCIC_CHECK(approve(query));
        JCIC_CHECK(hand_over(true));
        JCIC_CHECK(open_jcic());
        show_step(Cli::tr("發查"));
        JCIC_CHECK(desk_.queries().request(query, {}));
        JCIC_CHECK(fetch(query));
        JCIC_CHECK(print(query));
        JCIC_CHECK(hand_over(false));
        show_step(Cli::tr("驗證日誌"));
        JCIC_TRY(const auto report, desk_.ledger().verify({}));
        JCIC_CHECK(desk_.seat().sign_out("asked", std::nullopt));
        if (!report.ok) return tl::unexpected<Fault>(report.faults.front());
        Answer answer{{"ok", true}, {"events", report.events}, {"head", report.head}, {"files", files_}};
        for (const auto& file : files_) answer.say_lines(file);
        return answer;
    }

private:
    static void show_step(const QString& step) { std::cerr << "· " << step.toStdString() << std::endl; }
    static QString named(const desk::PracticeCredential& one) { return text_of(one.person.text() + " " + one.name); }

    Result<desk::PracticeCredential> with(domain::Duty duty) {
        const auto& people = desk_.practice()->credentials();
        const auto found =
            std::find_if(people.begin(), people.end(), [&](const auto& one) { return one.duties.contains(duty); });
        if (found == people.end()) return fail(FaultCode::internal, "practice.day");
        return *found;
    }

    Result<void> sign_in() {
        JCIC_TRY(const auto officer, with(domain::Duty::query_officer));
        show_step(filled(Cli::tr("登入 %1"), named(officer)));
        JCIC_TRY(const auto signed_in, desk_.seat().sign_in(officer.person, Secret::from(view(officer.password))));
        if (signed_in.host) return tl::unexpected<Fault>(*signed_in.host);
        return {};
    }

    /// The first example that the rules let through with all three items. Each uses its authorisation up (R-AU-5):
    /// where none is left, what stands against the first one is the answer.
    Result<inquiry::QueryId> submit_query() {
        std::optional<Fault> why;
        for (const auto& form : desk_.practice()->examples()) {
            JCIC_TRY(const auto verdict, desk_.queries().check(form));
            for (const auto& [item, allowed] : verdict.items)
                if (!allowed && !why) why = allowed.error();
            if (!verdict.query || verdict.query->items.size() != std::size(domain::all_items)) continue;
            show_step(Cli::tr("新查詢 %1").arg(text_of(form.case_number)));
            return desk_.queries().submit(form);
        }
        return why ? tl::unexpected<Fault>(*why) : fail(FaultCode::internal, "practice.day");
    }

    Result<void> approve(const inquiry::QueryId& query) {
        JCIC_TRY(const auto supervisor, with(domain::Duty::supervisor));
        JCIC_TRY(const auto view_of, desk_.approvals().approval(query));
        std::set<domain::Item> items;
        for (const auto& [item, rule] : view_of.items) items.insert(item);
        show_step(Cli::tr("核准 %1 %2").arg(named(supervisor), text_of(view_of.digest_text)));
        return desk_.approvals().decide(query, view_of.page, items, "", supervisor.person,
                                        Secret::from(view(supervisor.password)));
    }

    Result<void> hand_over(bool out) {
        JCIC_TRY(const auto custodian, with(domain::Duty::card_custodian));
        const auto snapshot = desk_.snapshot();
        if (snapshot->cards.empty()) return fail(FaultCode::card_custody, "practice.day");
        show_step(out ? Cli::tr("辦理晶片卡借用") : Cli::tr("歸還晶片卡"));
        if (!out) desk_.practice()->pull_card();
        const auto& card = snapshot->cards.front();
        const auto wanted = out ? desk::handing_out(card.number, card.custodian, "個人貸款徵信查調")
                                : desk::handing_back(card.number, card.custodian);
        JCIC_TRY(const auto page, desk_.registers().page(wanted));
        JCIC_CHECK(desk_.registers().take_step(wanted, page, Secret::from(view(custodian.password))));
        return {};
    }

    Result<void> open_jcic() {
        show_step(Cli::tr("插卡，登入聯徵中心"));
        desk_.practice()->insert_card();
        return desk_.card().open_jcic(Secret::from(view(desk_.practice()->card_password())), {});
    }

    /// T50 and T51 take a while at the agencies: the practice clock is hurried instead of waiting.
    Result<void> fetch(const inquiry::QueryId& query) {
        for (const auto item : domain::all_items) {
            show_step(Cli::tr("調閱 %1").arg(text_of(domain::code_of(item))));
            for (int minutes = 1;; minutes *= 2) {
                JCIC_TRY(const bool fetched, desk_.queries().retrieve(query, item, {}));
                if (fetched) break;
                if (minutes > 24 * 60) return fail(FaultCode::host_not_yet, "practice.day");
                JCIC_CHECK(desk_.practice()->hurry(std::chrono::minutes{minutes}));
            }
        }
        return {};
    }

    Result<void> print(const inquiry::QueryId& query) {
        std::error_code error;
        std::filesystem::create_directories(output_, error);
        for (const auto item : domain::all_items) {
            JCIC_TRY(const auto record, desk_.paper().open(query, item, ""));
            const auto file =
                output_ / (std::string(domain::code_of(item)) + "-" + std::to_string(record.copy) + ".pdf");
            show_step(Cli::tr("列印 %1 第 %2 份").arg(text_of(domain::code_of(item))).arg(record.copy));
            const auto queue = desk_.snapshot()->printer.queue;
            if (!queue.empty()) {
                const desk::CopyId copy{query, item, record.copy};
                JCIC_TRY(const int sheets, desk_.paper().print(record, {queue, {}}));
                JCIC_CHECK(desk_.paper().count(copy, sheets));
                JCIC_CHECK(desk_.acts().take("copy.file", {copy}, {{"where", "授信卷宗"}}));
            } else {
                JCIC_CHECK(desk_.paper().close(record));
            }
            // Only practice pages, of invented people, are ever left in clear.
            JCIC_CHECK(files::replace(file, *record.pdf));
            files_.push_back(file.string());
        }
        return {};
    }

    desk::Workplace& desk_;
    std::filesystem::path output_;
    std::vector<std::string> files_;
};

/// A profile of its own for the day, gone afterwards.
class PassingProfile {
public:
    PassingProfile() {
        SystemRandom random;
        std::error_code none;
        auto place = std::filesystem::temp_directory_path(none);
        folder_ = (none ? std::filesystem::path("/tmp") : place) / ("jcic-desk-day-" + to_hex(random.bytes<8>()));
    }
    ~PassingProfile() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    PassingProfile(const PassingProfile&) = delete;
    PassingProfile& operator=(const PassingProfile&) = delete;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
};

}  // namespace

Result<Answer> practice_day(const Arguments& arguments) {
    JCIC_CHECK(need(arguments, {"--output"}));
    const PassingProfile passing;
    desk::OpenOptions opening;
    opening.profile =
        arguments.has("--profile") ? std::filesystem::path(arguments.option("--profile")) : passing.folder();
    opening.practice = arguments.practice;
    JCIC_TRY(opening.card_trace, trace_of(arguments));
    JCIC_TRY(auto workplace, desk::Workplace::open(opening));
    workplace->look_at_printers();
    workplace->round({});
    return Day(*workplace, arguments.option("--output")).run();
}

}  // namespace jcic::cli
