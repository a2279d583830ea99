#include "ui/window/tour.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QTimer>
#include <algorithm>
#include <fstream>

#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/pages/painted_pane.h"

namespace jcic::ui {
namespace {
constexpr std::chrono::milliseconds longest_wait{90'000};
constexpr std::chrono::milliseconds look_again{40};

/// Lets events pass until `holds`; false when the time is over.
bool passes(const std::function<bool()>& holds) {
    QElapsedTimer clock;
    clock.start();
    QTimer wake;
    wake.start(look_again);
    while (!holds()) {
        if (clock.hasExpired(longest_wait.count())) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}
}  // namespace

Robot::Robot(QWidget& window, std::filesystem::path output) : window_(window), output_(std::move(output)) {
    std::error_code ignored;  // a folder that cannot be made shows at the first write
    std::filesystem::create_directories(output_, ignored);
}

QWidget* Robot::on_top() const {
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && qobject_cast<QDialog*>(widget) != nullptr) return widget;
    return &window_;
}

std::optional<Fault> Robot::fault_on_screen(const char* step) const {
    for (const QLabel* code : on_top()->findChildren<QLabel*>(QStringLiteral("code")))
        if (code->isVisible() && !code->text().isEmpty())
            return Fault{FaultCode::internal, "ui.tour", {{"step", step}, {"shown", code->text().toStdString()}}};
    return std::nullopt;
}

Result<void> Robot::wait(const char* step, const std::function<bool()>& holds) {
    const bool in_time = passes([&] { return holds() || fault_on_screen(step); });
    if (holds()) return {};
    if (auto fault = fault_on_screen(step)) return tl::unexpected<Fault>(*std::move(fault));
    return fail(FaultCode::internal, "ui.tour", {{"step", step}, {"reason", in_time ? "changed" : "time"}});
}

Result<QWidget*> Robot::find(const char* name) {
    QWidget* found = nullptr;
    JCIC_CHECK(wait(name, [&] {
        for (QWidget* widget : on_top()->findChildren<QWidget*>(QLatin1String(name)))
            if (widget->isVisible() && widget->isEnabled()) found = widget;
        return found != nullptr;
    }));
    return found;
}

void Robot::press_key(QWidget* on, int key) {
    const QString text = key == Qt::Key_Space ? QStringLiteral(" ") : QString();
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text), up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(on, &down);
    QCoreApplication::sendEvent(on, &up);
}

Result<void> Robot::press(const char* button) {
    JCIC_TRY(auto* widget, find(button));
    widget->setFocus();
    press_key(widget, Qt::Key_Space);
    return {};
}

Result<void> Robot::take_way(const char* button, const char* way) {
    JCIC_TRY(auto* widget, find(button));
    auto* action = widget->findChild<QAction*>(QLatin1String(way));
    if (action == nullptr || !action->isVisible() || !action->isEnabled())
        return fail(FaultCode::internal, "ui.tour", {{"step", way}, {"reason", "not offered"}});
    action->trigger();
    return {};
}

Result<void> Robot::type(const char* field, const std::string& text) {
    JCIC_TRY(auto* widget, find(field));
    widget->setFocus();
    if (auto* line = qobject_cast<QLineEdit*>(widget)) line->selectAll();  // as Tab does: typing takes its place
    for (const char32_t character : q(text).toUcs4()) {
        const QString typed = QString::fromUcs4(&character, 1);
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, typed), up(QEvent::KeyRelease, 0, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &down);
        QCoreApplication::sendEvent(widget, &up);
    }
    return {};
}

Result<void> Robot::choose(const char* name, const std::string& part) {
    JCIC_TRY(auto* widget, find(name));
    auto* box = qobject_cast<QComboBox*>(widget);
    const auto wanted = q(part);
    JCIC_CHECK(wait(name, [box, &wanted] { return box != nullptr && box->findText(wanted, Qt::MatchContains) >= 0; }));
    box->setFocus();
    press_key(box, Qt::Key_Home);
    for (int step = 0; step < box->count() && !box->currentText().contains(wanted); ++step)
        press_key(box, Qt::Key_Down);
    Q_EMIT box->activated(box->currentIndex());
    return {};
}

Result<void> Robot::shoot(const char* name) {
    // A layout in a layout asks the outer one again, which asks it: some rounds until nothing moves.
    for (int round = 0; round < 8; ++round) QCoreApplication::processEvents();
    QPixmap picture = window_.grab();
    if (auto* over = on_top(); over != &window_) {
        QPainter painter(&picture);
        const QRect place(window_.rect().center() - over->rect().center(), over->size());
        painter.drawPixmap(place, over->grab());
        painter.drawRect(place);
    }
    const auto file =
        output_ /
        (QStringLiteral("%1-%2.png").arg(++pictures_, 2, 10, QLatin1Char('0')).arg(QLatin1String(name))).toStdString();
    if (!picture.save(q(file.string()))) return fail(FaultCode::file_write, "ui.tour", {{"file", file.string()}});
    written_.push_back(file);
    return {};
}

Result<void> Robot::write(const std::string& name, const std::vector<std::uint8_t>& bytes) {
    const auto file = output_ / name;
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) return fail(FaultCode::file_write, "ui.tour", {{"file", file.string()}});
    written_.push_back(file);
    return {};
}

namespace {

constexpr qint64 hurry_every_ms = 1500;

bool all_rows(const desk::Snapshot& snapshot, domain::ItemState state) {
    return !snapshot.board.empty() && std::all_of(snapshot.board.begin(), snapshot.board.end(),
                                                  [state](const auto& row) { return row.state == state; });
}

}  // namespace

Tour::Tour(MainWindow& window, Commands& commands, Appearance& appearance, std::filesystem::path output)
    : window_(window), commands_(commands), appearance_(appearance), robot_(window, std::move(output)) {}

Result<std::vector<std::filesystem::path>> Tour::run() {
    if (auto done = day(); !done) {
        (void)robot_.shoot("stopped-here");
        return tl::unexpected<Fault>(done.error());
    }
    return robot_.written();
}

Result<void> Tour::day() {
    JCIC_CHECK(learn());
    JCIC_CHECK(sign_in());
    JCIC_CHECK(new_query());
    JCIC_CHECK(approve());
    JCIC_CHECK(take_card());
    JCIC_CHECK(open_jcic());
    JCIC_CHECK(wait_for_records());
    JCIC_CHECK(print_records());
    JCIC_CHECK(look_at_copies());
    JCIC_CHECK(give_card_back());
    JCIC_CHECK(look_at_ledger());
    return leave();
}

Result<void> Tour::learn() {
    bool known = false;
    commands_.send(&commands_, command::Practice{}, [&](Result<desk::PracticeFacts> world) {
        if (world) world_ = *std::move(world);
        known = true;
    });
    JCIC_CHECK(robot_.wait("practice-world", [&] { return known; }));
    const auto everything = std::find_if(world_.examples.begin(), world_.examples.end(), [](const inquiry::Form& form) {
        return form.items.size() == std::size(domain::all_items);
    });
    if (everything == world_.examples.end()) return fail(FaultCode::internal, "ui.tour", {{"step", "examples"}});
    example_ = *everything;
    return {};
}

Result<desk::PracticeCredential> Tour::somebody(domain::Duty duty) const {
    for (const auto& one : world_.credentials)
        if (one.duties.contains(duty)) return one;
    return fail(FaultCode::person_unknown, "ui.tour");
}

std::string Tour::password_of(const domain::PersonId& person) const {
    for (const auto& one : world_.credentials)
        if (one.person == person) return one.password;
    return {};
}

Result<void> Tour::sign_in() {
    JCIC_TRY(const auto officer, somebody(domain::Duty::query_officer));
    // The practice people come a moment after the page: the picture shows them.
    const auto* people = window_.findChild<QWidget*>(QStringLiteral("practicePanel"));
    JCIC_CHECK(robot_.wait("practice-people", [people] { return people != nullptr && people->isVisible(); }));
    JCIC_CHECK(robot_.choose("person", officer.person.text()));
    JCIC_CHECK(robot_.type("password", officer.password));
    JCIC_CHECK(robot_.shoot("sign-in"));
    JCIC_CHECK(robot_.press("signIn"));
    JCIC_CHECK(
        robot_.wait("sign-in", [this] { return commands_.snapshot()->seat_state == desk::SeatState::signed_in; }));
    return robot_.shoot("board-empty");
}

Result<void> Tour::new_query() {
    JCIC_CHECK(robot_.press("railNewQuery"));
    // First with the last digit wrong, to show what the page says of it.
    auto wrong = example_.subject_id;
    wrong.back() = wrong.back() == '9' ? '0' : static_cast<char>(wrong.back() + 1);
    JCIC_CHECK(robot_.type("subjectId", wrong));
    JCIC_TRY(auto* note, robot_.find("subjectIdNote"));
    JCIC_CHECK(robot_.wait("live-check", [note] { return !static_cast<QLabel*>(note)->text().isEmpty(); }));
    JCIC_CHECK(robot_.shoot("new-query-wrong-digit"));
    JCIC_CHECK(robot_.type("subjectId", example_.subject_id));
    // What the branch knows of this person comes by itself; a hand only mends what it says otherwise.
    JCIC_TRY(auto* box, robot_.find("authorisation"));
    JCIC_CHECK(robot_.wait("authorisations", [box] { return qobject_cast<QComboBox*>(box)->count() > 0; }));
    JCIC_CHECK(type_if_empty("subjectName", example_.subject_name));
    JCIC_CHECK(robot_.choose("business", words::word_for(*example_.business).toStdString()));
    JCIC_CHECK(robot_.choose("subjectKind", words::word_for(*example_.subject_kind).toStdString()));
    JCIC_CHECK(robot_.type("caseNumber", example_.case_number));
    JCIC_CHECK(robot_.type("reason", example_.reason));
    JCIC_CHECK(robot_.choose("authorisation", example_.authorisation));
    for (const auto item : domain::all_items) JCIC_CHECK(tick(item, example_.items.contains(item)));
    for (const auto item : example_.items)
        if (domain::info(item).needs_year)
            JCIC_CHECK(type_if_empty(("year" + std::string{domain::code_of(item)}).c_str(), example_.year));
    JCIC_CHECK(robot_.find("submit"));
    JCIC_CHECK(robot_.shoot("new-query"));
    JCIC_CHECK(robot_.press("submit"));
    return robot_.wait("submitted", [this] { return !commands_.snapshot()->approvals.empty(); });
}

Result<void> Tour::type_if_empty(const char* field, const std::string& text) {
    JCIC_TRY(auto* line, robot_.find(field));
    if (!qobject_cast<QLineEdit*>(line)->text().isEmpty()) return {};
    return robot_.type(field, text);
}

Result<void> Tour::tick(domain::Item item, bool wanted) {
    const auto name = "tick" + std::string{domain::code_of(item)};
    const auto* box = window_.findChild<QCheckBox*>(QString::fromStdString(name));
    if (box != nullptr && box->isChecked() == wanted) return {};
    return robot_.press(name.c_str());
}

Result<void> Tour::approve() {
    JCIC_TRY(auto* digest, robot_.find("digest"));
    JCIC_CHECK(robot_.wait("approval-page", [digest] { return !static_cast<QLabel*>(digest)->text().isEmpty(); }));
    JCIC_TRY(const auto supervisor, somebody(domain::Duty::supervisor));
    // Where one alone may approve, nobody is chosen.
    if (const auto* several = window_.findChild<QComboBox*>(QStringLiteral("approver")); several->isVisible())
        JCIC_CHECK(robot_.choose("approver", supervisor.person.text()));
    JCIC_CHECK(robot_.type("password", supervisor.password));
    JCIC_CHECK(robot_.shoot("approval"));
    JCIC_TRY(auto* approve, robot_.find("approve"));
    // Until all of it was in sight each press shows more.
    return robot_.wait("approved", [this, approve] {
        if (all_rows(*commands_.snapshot(), domain::ItemState::approved)) return true;
        if (approve->isVisible() && approve->isEnabled()) Robot::press_key(approve, Qt::Key_Space);
        return false;
    });
}

Result<void> Tour::take_card() {
    JCIC_CHECK(robot_.press("railCard"));
    JCIC_CHECK(robot_.press("handOut"));
    JCIC_CHECK(robot_.wait("hand-over-page", [this] { return robot_.on_top() != &window_; }));
    JCIC_CHECK(robot_.type("password", password_of(commands_.snapshot()->cards.front().custodian)));
    JCIC_CHECK(robot_.shoot("hand-out"));
    JCIC_CHECK(robot_.press("sign"));
    JCIC_CHECK(robot_.wait("handed-out", [this] { return commands_.snapshot()->cards.front().holder.has_value(); }));
    JCIC_CHECK(robot_.take_way("practice", "insertCard"));
    JCIC_CHECK(robot_.wait("card-in", [this] { return commands_.snapshot()->card.state == desk::CardState::present; }));
    // A card that a case waits for leads to the cases (MainWindow::lead_on_with_card): its own page is asked for.
    JCIC_TRY(auto* rail, robot_.find("railCard"));
    JCIC_CHECK(robot_.wait("card-page", [this, rail, stays = 0]() mutable {
        if (window_.current() == PageId::card) return ++stays > 3;
        stays = 0;
        Robot::press_key(rail, Qt::Key_Space);
        return false;
    }));
    return robot_.shoot("card");
}

Result<void> Tour::open_jcic() {
    JCIC_CHECK(robot_.press("railBoard"));
    JCIC_CHECK(robot_.shoot("board-approved"));
    JCIC_TRY(auto* cases, robot_.find("table"));
    Robot::press_key(cases, Qt::Key_Return);  // the first case's next step
    JCIC_CHECK(robot_.type("cardPassword", world_.card_password));
    JCIC_CHECK(robot_.shoot("open-jcic"));
    JCIC_CHECK(robot_.press("open"));
    JCIC_CHECK(robot_.wait("requested", [this] {
        const auto snapshot = commands_.snapshot();
        return std::none_of(snapshot->board.begin(), snapshot->board.end(),
                            [](const auto& row) { return row.state == domain::ItemState::approved; });
    }));
    return in_the_dark("board-waiting");
}

Result<void> Tour::in_the_dark(const char* name) {
    JCIC_CHECK(robot_.shoot(name));
    const auto kept = appearance_.preferences();
    auto dark = kept;
    dark.shade = Shade::dark;
    appearance_.override_with(dark);
    const auto taken = robot_.shoot((std::string(name) + "-dark").c_str());
    appearance_.override_with(kept);
    return taken;
}

Result<void> Tour::wait_for_records() {
    // T50 and T51 take their agencies a while: patience is what the practice clock can hurry.
    QElapsedTimer since;
    since.start();
    return robot_.wait("records", [&] {
        if (since.hasExpired(hurry_every_ms)) {
            since.restart();
            (void)robot_.take_way("practice", "hurry");
            commands_.refresh();
        }
        return all_rows(*commands_.snapshot(), domain::ItemState::retrieved);
    });
}

Result<void> Tour::print_records() {
    for (const auto item : example_.items) JCIC_CHECK(print_record(item));
    return {};
}

Result<void> Tour::print_record(domain::Item item) {
    JCIC_CHECK(robot_.press("railBoard"));
    JCIC_CHECK(robot_.press(("open" + std::string{domain::code_of(item)}).c_str()));
    JCIC_TRY(auto* widget, robot_.find("pdf"));
    auto* pane = qobject_cast<PaintedPane*>(widget);
    JCIC_CHECK(robot_.wait("record", [pane] { return pane->whole() && !pane->busy(); }));
    JCIC_TRY(auto* story, robot_.find("story"));
    JCIC_CHECK(robot_.wait("story", [story] { return qobject_cast<QListWidget*>(story)->count() > 0; }));
    const std::string code{domain::code_of(item)};
    JCIC_CHECK(item == *example_.items.begin() ? in_the_dark(("record-" + code).c_str())
                                               : robot_.shoot(("record-" + code).c_str()));
    // What was looked at bears no number: without a printer it is all there is, else the copy is kept as it was
    // printed.
    if (commands_.snapshot()->printer.queues.empty()) return robot_.write(code + ".pdf", *pane->bytes());
    JCIC_CHECK(robot_.press("print"));
    JCIC_CHECK(robot_.press("printed"));
    JCIC_CHECK(robot_.type("printCaseWhere", example_.case_number));
    if (item == *example_.items.begin()) JCIC_CHECK(robot_.shoot("file-copy"));
    JCIC_CHECK(robot_.press("printCaseFile"));
    JCIC_CHECK(robot_.wait("filed", [this, item] {
        const auto snapshot = commands_.snapshot();
        return std::any_of(snapshot->copies.begin(), snapshot->copies.end(), [item](const auto& row) {
            return row.item == item && row.copy.state == domain::CopyState::filed;
        });
    }));
    JCIC_CHECK(robot_.wait("filed-window", [this] { return robot_.on_top() == &window_; }));
    return robot_.write(code + ".pdf", *pane->bytes());
}

Result<void> Tour::look_at_copies() {
    JCIC_CHECK(robot_.press("railCopies"));
    return robot_.shoot("copies");
}

Result<void> Tour::give_card_back() {
    JCIC_CHECK(robot_.take_way("practice", "pullCard"));
    JCIC_CHECK(
        robot_.wait("card-out", [this] { return commands_.snapshot()->card.state != desk::CardState::present; }));
    JCIC_CHECK(robot_.press("railCard"));
    JCIC_CHECK(robot_.press("handBack"));
    JCIC_CHECK(robot_.wait("hand-back-page", [this] { return robot_.on_top() != &window_; }));
    JCIC_CHECK(robot_.type("password", password_of(commands_.snapshot()->cards.front().custodian)));
    JCIC_CHECK(robot_.shoot("hand-back"));
    JCIC_CHECK(robot_.press("sign"));
    return robot_.wait("handed-back", [this] { return !commands_.snapshot()->cards.front().holder.has_value(); });
}

Result<void> Tour::look_at_ledger() {
    JCIC_CHECK(robot_.press("railLedger"));
    JCIC_CHECK(robot_.press("verify"));
    JCIC_TRY(auto* stop, robot_.find("stop"));
    JCIC_CHECK(robot_.wait("verified", [stop] { return !stop->isEnabled(); }));
    JCIC_CHECK(robot_.shoot("ledger"));
    JCIC_CHECK(robot_.press("railSettings"));
    return robot_.shoot("settings");
}

Result<void> Tour::leave() {
    window_.leave("left");
    JCIC_CHECK(robot_.wait("left", [this] { return commands_.snapshot()->seat_state == desk::SeatState::signed_out; }));
    return robot_.shoot("left");
}

}  // namespace jcic::ui
