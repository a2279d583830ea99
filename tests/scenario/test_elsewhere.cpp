// R-DU-6 at another seat: two real desks at a hub on a real PostgreSQL. What waits at one is decided at the other by a
// supervisor whose key there is in the register, written where it was asked, and by nobody else.
#include <QtTest>

#include "app/desk/approval_rounds.h"
#include "app/desk/commands/queries.h"
#include "app/desk/queries/act_desk.h"
#include "app/desk/queries/image_round.h"
#include "app/desk/rooms/elsewhere.h"
#include "at_the_hub.h"
#include "support/result.h"
#include "support/small_files.h"
#include "support/test_program.h"

using namespace jcic;
using desk::ApprovalRow;
using domain::Duty;
using domain::Item;
using domain::ItemState;
using scenario::Officer;
namespace registers = domain::registers;

class TestElsewhere : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(rig_.create(), rig_.server.log().constData()); }
    void init() {
        first_ = std::make_unique<scenario::HubSeat>(profiles_.fresh(), "0129999-W1", rig_);
        // Both practice branches have the same papers: here they are the first desk's.
        first_->as();
        QTRY_VERIFY((first_->round(), held() > 0));
        second_ = std::make_unique<scenario::HubSeat>(others_.fresh(), "0129999-W2", rig_);
        first_->as(Duty::unit_head);
        second_->as(Duty::unit_head);
        first_->know("0129999-W2", second_->fingerprint());
        second_->know("0129999-W1", first_->fingerprint());
        key_ = first_->enter_key_of(*second_);
        first_->as();
        approver_ = second_->as(Duty::supervisor).with(Duty::supervisor).person.text();
        QTRY_VERIFY(first_->phase() == Phase::connected && second_->phase() == Phase::connected);
    }
    void cleanup() {
        first_.reset();
        second_.reset();
        QVERIFY(rig_.server.psql("truncate jcic.desk cascade"));
    }

    void approved_at_another_seat_and_sent_from_here_R_DU_6() {
        const auto query = submit();
        QTRY_VERIFY(waits_at(query));
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        const auto row = asked().front();
        QCOMPARE(row.desk, std::string("0129999-W1"));
        QVERIFY(!row.subject_name.empty());
        const auto todo = (*second_)->snapshot()->todo;
        QVERIFY(std::ranges::any_of(todo, [&](const auto& one) { return one.query == row.query; }));
        const auto page = (*second_)->approvals().approval(row.query).value();
        QCOMPARE(page.desk, std::string("0129999-W1"));
        QCOMPARE(page.page.text, (*first_)->approvals().approval(query).value().page.text);
        QCOMPARE(second_->events("approval.shown").size(), 1U);
        VERIFY_OK(decide(row.query));
        QCOMPARE(second_->events("approval.answered").size(), 1U);
        QTRY_COMPARE((go_on(), state(query)), ItemState::approved);
        QTRY_VERIFY((go_on(), there(*second_) == "0129999-W1 here" && there(*first_) == "0129999-W2 here"));
        const auto board = (*first_)->snapshot()->board;
        QCOMPARE(board.front().approved_at, std::string("0129999-W2"));
        const auto decided = first_->events("query.decided").front();
        QCOMPARE(decided.entry.value("desk"), std::string("0129999-W2"));
        QCOMPARE(decided.entry.signatures.front().signer.text(), approver_);
        QTRY_VERIFY((go_on(), asked().empty() && stands() == 0));
        QVERIFY((*first_)->ledger().verify({}).value().ok);
        QVERIFY((*second_)->ledger().verify({}).value().ok);
        Officer one(*first_->operator->());
        VERIFY_OK(one.card_ready());
        VERIFY_OK((*first_)->queries().request(query, {}));
    }

    void refused_at_another_seat_R_DU_6() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        const auto row = asked().front();
        QCOMPARE(scenario::code(decide(row.query, {}, "nothing that is a cause")), QStringLiteral("input.form"));
        VERIFY_OK(decide(row.query, {Item::t50}, "reason"));
        QTRY_COMPARE((go_on(), state(query, Item::t51)), ItemState::refused);
        QCOMPARE(state(query), ItemState::approved);
        QVERIFY((*first_)->ledger().verify({}).value().ok);
    }

    void what_moved_meanwhile_is_refused_and_shown_anew() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        const auto before = asked().front();
        list_the_subject();
        VERIFY_OK(decide(before.query));
        first_->as();
        QTRY_VERIFY((go_on(), asked().size() == 1 && asked().front().query != before.query));
        QCOMPARE(state(query), ItemState::submitted);
        const auto anew = asked().front();
        QCOMPARE(anew.again->code, FaultCode::query_changed);
        QVERIFY(anew.ranked.front() > 0);  // on the list of R-LO-8: shown to the supervisor alone
        const auto page = (*second_)->approvals().approval(anew.query).value();
        QCOMPARE(page.again->code, FaultCode::query_changed);
        VERIFY_OK(decide(anew.query));
        QTRY_COMPARE((go_on(), state(query)), ItemState::approved);
        QVERIFY((*first_)->ledger().verify({}).value().ok);
    }

    /// The supervisor looks in at the first desk, too: what waits for them at their own still does.
    void what_waits_elsewhere_stays_while_its_supervisor_sits_here() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        const auto id = asked().front().query;
        first_->as(Duty::supervisor);
        QTRY_VERIFY(first_->phase() == Phase::connected);
        VERIFY_OK((*first_)->sync_approvals());
        QCOMPARE(stands(), 1);
        first_->as();
        QTRY_VERIFY(first_->phase() == Phase::connected);
        VERIFY_OK((*first_)->sync_approvals());
        VERIFY_OK((*second_)->sync_approvals());
        QCOMPARE(asked().size(), 1U);
        QCOMPARE(asked().front().query, id);
        VERIFY_OK(decide(id));
        QTRY_COMPARE((go_on(), state(query)), ItemState::approved);
    }

    void what_was_decided_or_withdrawn_here_meanwhile_stays_so() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        const auto id = asked().front().query;
        VERIFY_OK(Officer(*first_->operator->()).approve(query));
        VERIFY_OK(decide(id));
        QTRY_VERIFY((go_on(), asked().empty() && stands() == 0));
        QCOMPARE(first_->events("query.decided").size(), 1U);
        QCOMPARE(first_->events("query.stopped").size(), 0U);
        VERIFY_OK((*first_)->acts().take("query.withdraw", {{query}}, {{"reason", "不再需要"}}));
    }

    void a_key_that_was_withdrawn_decides_nothing() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        const auto id = asked().front().query;
        first_->as(Duty::unit_head);
        const auto& book = registers::approver_keys;
        const auto today = (*first_)->parts().machine.today().text();
        VERIFY_OK((*first_)->registers().take_step(
            {&book, book.step("approver-key.withdrawn"), key_, {{"until", today}}, std::nullopt}));
        VERIFY_OK(decide(id));
        first_->as();
        QTRY_VERIFY((go_on(), asked().empty() && stands() == 0));
        QCOMPARE(state(query), ItemState::submitted);
        QCOMPARE(first_->events("query.decided").size(), 0U);
        VERIFY_OK(Officer(*first_->operator->()).approve(query));
    }

    void an_approver_who_left_meanwhile_decides_nothing_R_DU_4() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        first_->as(Duty::unit_head);
        first_->replace_supervisor(approver_);
        VERIFY_OK(decide(asked().front().query));
        first_->as();
        QTRY_VERIFY((go_on(), asked().empty() && stands() == 0));
        QCOMPARE(state(query), ItemState::submitted);
        QCOMPARE(first_->events("query.decided").size(), 0U);
    }

    /// What the officer sees at once, they are told by the hub: nobody asks by the clock here (quick_at_hub), and
    /// without the notification nothing comes.
    void an_answer_is_told_of_by_the_hub_and_not_asked_for() {
        const auto tell = [&](const QString& how) {
            for (const auto* table : {"approval", "claim", "statement"})
                QVERIFY(rig_.server.psql(QStringLiteral("alter table jcic.%1 %2 trigger tell_%1").arg(table, how)));
        };
        // What was told of so far is heard.
        const auto heard = [this] {
            go_on();
            const auto* known = (*second_)->parts().hub_line.elsewhere();
            return known != nullptr && known->heard && (*first_)->snapshot()->hub->told > 0;
        };
        QTRY_VERIFY(heard());
        go_on_quietly();
        tell("disable");
        const auto query = submit();
        QTRY_COMPARE((go_on(), stands()), 1);
        go_on_quietly();
        QVERIFY(asked().empty());
        tell("enable");
        second_->parts_told();
        QTRY_COMPARE((second_->round(), asked().size()), 1U);
        VERIFY_OK(decide(asked().front().query));
        QTRY_COMPARE((go_on(), state(query)), ItemState::approved);
    }

    void with_the_hub_away_nothing_is_lost_and_people_approve_here() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        const auto id = asked().front().query;
        rig_.server.kill();
        QTRY_VERIFY((go_on(), second_->phase() == Phase::away && first_->phase() == Phase::away));
        VERIFY_OK(decide(id));
        QVERIFY(!(*second_)->sync_approvals());
        QVERIFY(asked().empty());
        // The program ends where it stands; somebody else signs in there.
        second_->break_off();
        second_->open();
        second_->as();
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        QTRY_COMPARE_WITH_TIMEOUT((go_on(), state(query)), ItemState::approved, 40'000);
        QCOMPARE(second_->events("approval.answered").size(), 1U);
    }

    void an_answer_that_comes_again_has_its_effect_once() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        VERIFY_OK(decide(asked().front().query));
        QTRY_VERIFY((go_on(), state(query) == ItemState::approved && stands() == 0));
        QVERIFY(
            rig_.server.psql("alter table jcic.approval disable trigger judge_approval; "
                             "update jcic.approval set withdrawn = null; "
                             "alter table jcic.approval enable trigger judge_approval"));
        QCOMPARE(stands(), 1);
        (*first_)->parts().hub_line.bell()->ring(hub::NewsKind::everything);
        QTRY_VERIFY((go_on(), stands() == 0));
        QCOMPARE(first_->events("query.decided").size(), 1U);
        QCOMPARE(first_->events("query.stopped").size(), 0U);
    }

    void what_was_kept_and_never_written_does_not_leave() {
        static_cast<void>(submit());
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        const auto kept = second_->profile() / "approvals" / (asked().front().query + ".answer");
        VERIFY_OK(files::make_folder(kept.parent_path()));
        VERIFY_OK(files::replace(kept, std::string_view("an answer")));
        second_->break_off();
        second_->open();
        second_->as(Duty::supervisor);
        QTRY_VERIFY((second_->parts_told(), go_on(), asked().size() == 1 && !std::filesystem::exists(kept)));
        QVERIFY(stands() == 1);
    }

    void an_answer_waits_for_who_sat_here_when_it_was_asked() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        first_->as(Duty::unit_head);
        VERIFY_OK(decide(asked().front().query));
        QTRY_VERIFY((go_on(), (*first_)->parts().hub_line.elsewhere() != nullptr &&
                                  (*first_)->parts().hub_line.elsewhere()->from_us.answered.size() == 1));
        QCOMPARE(stands(), 1);
        first_->as();
        QTRY_COMPARE((go_on(), state(query)), ItemState::approved);
    }

    void what_the_server_made_up_is_shown_to_nobody() {
        static_cast<void>(submit());
        QTRY_VERIFY((first_->round(), stands() == 1));
        QVERIFY(
            rig_.server.psql("alter table jcic.approval disable trigger judge_approval; "
                             "update jcic.approval set page = page || 'x'::bytea; "
                             "alter table jcic.approval enable trigger judge_approval"));
        (*second_)->parts().hub_line.bell()->ring(hub::NewsKind::everything);
        QTRY_VERIFY((second_->round(), (*second_)->snapshot()->hub->owed.has_value()));
        QCOMPARE((*second_)->snapshot()->hub->owed->code, FaultCode::hub_forged);
        QVERIFY(asked().empty());
    }

    void nobody_but_whom_it_asks_signs_it() {
        static_cast<void>(submit());
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        const auto row = asked().front();
        const auto shown = (*second_)->approvals().approval(row.query).value();
        const Officer there(*second_->operator->());
        const auto supervisor = there.with(Duty::supervisor);
        const auto head = there.with(Duty::unit_head);
        auto& approvals = (*second_)->approvals();
        COMPARE_FAULT(
            approvals.decide(row.query, shown.page, row.items, "x", head.person, Officer::secret(head.password)),
            rule_du_6);
        COMPARE_FAULT(approvals.decide(row.query, shown.page, row.items, "已電洽", supervisor.person,
                                       Officer::secret("Nobody-s-Password-1")),
                      person_password);
        auto other = shown.page;
        other.text += "加註\t另查一項\n";
        COMPARE_FAULT(approvals.decide(row.query, other, row.items, "已電洽", supervisor.person,
                                       Officer::secret(supervisor.password)),
                      query_changed);
        QVERIFY(second_->events("approval.answered").empty());
        VERIFY_OK(decide(row.query));
        second_->as();  // and nobody else who sits there is shown it
        go_on();
        QVERIFY(asked().empty());
    }

    void the_forms_image_is_opened_at_the_other_desk_R_DU_6() {
        attach(200'000);
        const auto query = submit();
        QTRY_VERIFY((go_on(), is_whole()));
        const auto id = asked().front().query;
        QCOMPARE((*second_)->approvals().approval(id).value().image, desk::ImageHere::whole);
        QVERIFY(second_->events("approval.image-opened").empty());
        std::vector<std::size_t> told;
        const auto opened = open_image(id, told);
        VERIFY_OK(opened);
        QVERIFY(to_text(*opened->bytes) == form_);
        QCOMPARE(opened->form, domain::AttachmentForm::png);
        QCOMPARE(opened->name, std::string("form.png"));
        QCOMPARE(told, (std::vector<std::size_t>{1, 2, 3, 4}));
        const auto written = second_->events("approval.image-opened");
        QCOMPARE(written.size(), 1U);
        QCOMPARE(written.front().entry.value("desk"), std::string("0129999-W1"));
        QCOMPARE(written.front().entry.value("digest"),
                 first_->events("authorisation.form-added").front().entry.value("attached"));
        QVERIFY(first_->events("register.attachment-opened").empty());  // nobody opened it there
        // Neither who runs the server nor who finds the other desk's disk has a word of it.
        QCOMPARE(stands("image_part where position(convert_to('授權書影像', 'UTF8') in body) > 0"), 0);
        QVERIFY(!is_on_disk(second_->profile(), "授權書影像"));
        VERIFY_OK(decide(id));
        QTRY_VERIFY((go_on(), state(query) == ItemState::approved && bytes_stand() == 0));
        QCOMPARE(stands("image_part where emptied is null"), 0);
        QVERIFY((*first_)->ledger().verify({}).value().ok);
        QVERIFY((*second_)->ledger().verify({}).value().ok);
    }

    void an_image_is_saved_at_the_terminal_as_at_one_seat() {
        attach(70'000);
        static_cast<void>(submit());
        VERIFY_OK((*first_)->sync_images());
        VERIFY_OK((*second_)->sync_approvals());
        const auto id = asked().front().query;
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "form.zip";
        const auto password = Officer::secret("A-File-s-Own-Password-7");
        VERIFY_OK((*second_)->approvals().save_image(id, file, password));
        QVERIFY(files::read(file).value().size() > 100);
        QVERIFY(!is_on_disk(file.parent_path(), "授權書影像"));
        QCOMPARE(second_->events("approval.image-opened").size(), 1U);
        const auto saved = second_->events("register.exported").front();
        QCOMPARE(saved.entry.subject, std::string("register:approvals"));
        QCOMPARE(saved.entry.value("row"), id);
        QVERIFY((*second_)->ledger().verify({}).value().ok);
        // Without an image there is none, as at one seat.
        COMPARE_FAULT((*second_)->approvals().save_image("none", file.parent_path() / "no.zip", password),
                      query_changed);
    }

    void a_form_without_an_image_has_none() {
        static_cast<void>(submit());
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        QCOMPARE(asked().front().image, desk::ImageHere::none);
        COMPARE_FAULT((*second_)->approvals().image_to_fetch(asked().front().query), register_state);
        QCOMPARE(stands("image_part"), 0);
    }

    void an_upload_goes_on_where_the_hub_or_the_program_ended() {
        attach(1'200'000);  // 19 parts
        slow_down();
        static_cast<void>(submit());
        // The question does not wait for it.
        QTRY_VERIFY((go_on(), asked().size() == 1 && bytes_stand() > 1));
        QCOMPARE(asked().front().image, desk::ImageHere::coming);
        std::vector<std::size_t> told;
        COMPARE_FAULT(open_image(asked().front().query, told), hub_refused);
        rig_.server.kill();
        QTRY_VERIFY((go_on(), first_->phase() == Phase::away && second_->phase() == Phase::away));
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        const auto first_put = once("select image || put from jcic.image_part where number = 1");
        const auto before = bytes_stand();
        QVERIFY(before < 19);
        QTRY_VERIFY_WITH_TIMEOUT((go_on(), bytes_stand() > before), 40'000);
        first_->break_off();
        first_->open();
        first_->as();
        QVERIFY(bytes_stand() < 19);
        QVERIFY(rig_.server.psql("drop trigger slow on jcic.image_part"));
        QTRY_VERIFY_WITH_TIMEOUT((go_on(), is_whole()), 40'000);
        QCOMPARE(once("select image || put from jcic.image_part where number = 1"), first_put);
        QCOMPARE(stands("image_part"), 19);
        VERIFY_OK(open_image(asked().front().query, told));
    }

    void decided_meanwhile_nothing_of_it_stays() {
        attach(1'200'000);
        slow_down();
        const auto query = submit();
        QTRY_VERIFY((go_on(), asked().size() == 1 && bytes_stand() > 0));
        VERIFY_OK(Officer(*first_->operator->()).approve(query));
        QTRY_VERIFY_WITH_TIMEOUT((go_on(), asked().empty() && stands() == 0 && bytes_stand() == 0), 20'000);
        QVERIFY(stands("image_part") < 19);  // the rest was not sent
        QVERIFY(rig_.server.psql("drop trigger slow on jcic.image_part"));
        VERIFY_OK((*first_)->sync_images());
        QCOMPARE(bytes_stand(), 0);
    }

    void asked_anew_it_is_not_sent_anew() {
        attach(70'000);
        static_cast<void>(submit());
        QTRY_VERIFY((go_on(), is_whole()));
        const auto before = asked().front().query;
        list_the_subject();
        first_->as();
        QTRY_VERIFY((go_on(), is_whole() && asked().front().query != before));
        QCOMPARE(stands("image_part"), 2);
        std::vector<std::size_t> told;
        VERIFY_OK(open_image(asked().front().query, told));
    }

    void one_that_was_attached_since_is_asked_with() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        attach(70'000, (*first_)->parts().seating.seat()->book().find(query)->authorisation);
        QTRY_VERIFY((go_on(), is_whole()));
    }

    void an_image_that_the_server_exchanged_is_shown_to_nobody() {
        attach(200'000);
        static_cast<void>(submit());
        QTRY_VERIFY((go_on(), is_whole()));
        const auto id = asked().front().query;
        QVERIFY(
            rig_.server.psql("set session_replication_role = replica; update jcic.image_part p set body = q.body "
                             "from jcic.image_part q where p.number = 1 and q.number = 2"));
        std::vector<std::size_t> told;
        COMPARE_FAULT(open_image(id, told), hub_forged);
        QVERIFY(
            rig_.server.psql("set session_replication_role = replica; delete from jcic.image_part where number = 3"));
        COMPARE_FAULT(open_image(id, told), hub_refused);
        // What was withdrawn meanwhile opens nothing, and says nothing.
        const auto events = second_->events("approval.image-opened").size();
        const auto fetch = (*second_)->approvals().image_to_fetch(id).value();
        VERIFY_OK(Officer(*first_->operator->()).approve(row_there().query));
        QTRY_VERIFY((go_on(), asked().empty()));
        COMPARE_FAULT((*second_)->approvals().open_image(id, {}), query_changed);
        QVERIFY(!desk::fetch_image(fetch, {}, [](std::size_t) {}));
        QCOMPARE(second_->events("approval.image-opened").size(), events);
    }

    void asked_to_stop_or_without_the_hub_nothing_is_opened() {
        attach(70'000);
        static_cast<void>(submit());
        QTRY_VERIFY((go_on(), is_whole()));
        const auto fetch = (*second_)->approvals().image_to_fetch(asked().front().query).value();
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(desk::fetch_image(fetch, stop.get_token(), [](std::size_t) {}), cancelled);
        rig_.server.kill();
        std::vector<std::size_t> told;
        COMPARE_FAULT(open_image(asked().front().query, told), hub_unreachable);
        QVERIFY(second_->events("approval.image-opened").empty());
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
    }

private:
    using Phase = hub::LineState::Phase;

    /// At the first desk; to the authorisation that the next query leans on where none is named.
    void attach(std::size_t size, std::string row = {}) {
        std::string more;
        while (more.size() < size) more += "授權書影像 ";
        form_ = test::small_png(more.substr(0, size));
        const auto& book = registers::authorisations;
        if (row.empty()) row = Officer(*first_->operator->()).whole_form().value().authorisation;
        const auto sealed = (*first_)->registers().attach(desk::ToAttach{"form.png", to_bytes(form_)}).value();
        const auto done = (*first_)->registers().take_step(
            {&book, book.step("authorisation.form-added"), row, {{"form", sealed.handle}}, std::nullopt});
        if (!done) qFatal("%s", qPrintable(scenario::code(done)));
    }
    /// Its parts come so slowly that something can happen between two.
    void slow_down() {
        QVERIFY(
            rig_.server.psql("create or replace function public.slow() returns trigger language plpgsql as "
                             "'begin perform pg_sleep(0.3); return new; end'; "
                             "grant execute on function public.slow() to public; "
                             "create trigger slow before insert on jcic.image_part for each row execute function "
                             "public.slow()"));
    }
    bool is_whole() { return asked().size() == 1 && asked().front().image == desk::ImageHere::whole; }
    /// As the windows have it done.
    Result<desk::AttachedFile> open_image(const inquiry::QueryId& id, std::vector<std::size_t>& told) {
        const desk::Typed none;
        const desk::CommandContext context{*second_->operator->(), none, {}, [&told](const std::any& far) {
                                               told.push_back(std::any_cast<const desk::ImageProgress&>(far).done);
                                           }};
        JCIC_TRY(const auto beside, desk::command::OpenImage{id}.begin(context));
        JCIC_TRY(const auto judge, beside({}));
        return judge(*second_->operator->());
    }
    static bool is_on_disk(const std::filesystem::path& folder, const std::string& word) {
        for (const auto& one : std::filesystem::recursive_directory_iterator(folder))
            if (one.is_regular_file() && to_text(files::read(one.path()).value_or(Bytes{})).find(word) != word.npos)
                return true;
        return false;
    }
    std::string once(const std::string& statement) { return rig_.connect_owner()->run(statement)->text(0, 0); }
    int stands(const std::string& what) {
        return static_cast<int>(rig_.connect_owner()->run("select 1 from jcic." + what)->size());
    }
    int bytes_stand() { return stands("image_part where body is not null"); }
    /// The first desk's own, that waits.
    ApprovalRow row_there() { return (*first_)->snapshot()->approvals.front(); }

    /// As docs/run/hub.md says: made at the second desk, entered at the first by its unit head and the supervisor.
    void enter_key() {
        second_->as(Duty::supervisor);
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "key.conf";
        if (const auto done = (*second_)->approvals().write_key(file); !done)
            qFatal("%s", qPrintable(scenario::code(done)));
        registers::Values typed;
        std::ifstream lines(file);
        for (std::string line; std::getline(lines, line);)
            typed[line.substr(0, line.find('='))] = line.substr(line.find('=') + 1);
        const auto& book = registers::approver_keys;
        auto head = first_->as(Duty::unit_head);
        const auto done =
            head.beside(Duty::supervisor, {&book, book.step("approver-key.entered"), "", typed, std::nullopt});
        if (!done) qFatal("%s", qPrintable(scenario::code(done)));
        key_ = *done;
    }
    inquiry::QueryId submit() {
        const auto done = Officer(*first_->operator->()).submit();
        if (!done) qFatal("%s", qPrintable(scenario::code(done)));
        return *done;
    }
    /// At the first desk, by the supervisor there, who stays.
    void list_the_subject() {
        first_->as(Duty::supervisor);
        const auto& book = registers::listed;
        const auto query = (*first_)->parts().seating.seat()->book().queries().begin()->second.query;
        const auto done = (*first_)->registers().take_step({&book,
                                                            book.step("listed.entered"),
                                                            "",
                                                            {{"kind", "colleague"},
                                                             {"subject", query->subject.text()},
                                                             {"name", query->subject_name},
                                                             {"why", "本行同仁"},
                                                             {"from", (*first_)->parts().machine.today().text()}},
                                                            std::nullopt});
        if (!done) qFatal("%s", qPrintable(scenario::code(done)));
    }
    void go_on() {
        first_->round();
        second_->round();
    }
    /// What the windows say of the other desk.
    static std::string there(scenario::HubSeat& seat) {
        const auto hub = (*seat.operator->()).snapshot()->hub;
        if (!hub || hub->desks.size() != 1) return {};
        return hub->desks[0].workstation + (hub->desks[0].here ? " here" : " away");
    }
    void go_on_quietly() {
        for (int rounds = 0; rounds < 10; ++rounds) {
            go_on();
            QTest::qWait(50);
        }
    }
    bool waits_at(const inquiry::QueryId& query) {
        go_on();
        const auto snapshot = (*first_)->snapshot();
        const auto row = std::ranges::find(snapshot->approvals, query, &ApprovalRow::query);
        return row != snapshot->approvals.end() && row->waits_at == std::vector{desk::WaitsAt{"0129999-W2", approver_}};
    }
    /// At the second desk, by the first.
    std::vector<ApprovalRow> asked() {
        auto out = (*second_)->snapshot()->approvals;
        std::erase_if(out, [](const auto& row) { return row.desk.empty(); });
        return out;
    }
    Result<void> decide(const inquiry::QueryId& id,
                        const std::set<Item>& items = {std::begin(domain::all_items), std::end(domain::all_items)},
                        const std::string& cause = {}) {
        const auto supervisor = Officer(*second_->operator->()).with(Duty::supervisor);
        JCIC_TRY(const auto shown, (*second_)->approvals().approval(id));
        return (*second_)->approvals().decide(id, shown.page, items, "已電洽", supervisor.person,
                                              Officer::secret(supervisor.password), cause);
    }
    ItemState state(const inquiry::QueryId& query, Item item = Item::t50) {
        const auto snapshot = (*first_)->snapshot();
        for (const auto& row : snapshot->board)
            if (row.query == query && row.item == item) return row.state;
        return ItemState::draft;
    }
    int held() {
        auto owner = rig_.connect_owner();
        return static_cast<int>(owner->run("select 1 from jcic.claim where state = 'held' and item <> 'card'")->size());
    }
    int stands() { return stands("approval where withdrawn is null"); }

    scenario::Profiles profiles_;
    scenario::Profiles others_{scenario::Made::apart};
    test::HubRig rig_;
    std::unique_ptr<scenario::HubSeat> first_;
    std::unique_ptr<scenario::HubSeat> second_;
    std::string approver_;
    std::string key_;
    std::string form_;
};

JCIC_TEST(TestElsewhere)
#include "test_elsewhere.moc"
