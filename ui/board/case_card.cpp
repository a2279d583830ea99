#include "ui/board/case_card.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/register.h"
#include "app/words/words.h"
#include "ui/look/buttons.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/look/path_line.h"
#include "ui/look/text.h"
#include "ui/record/print_case_dialog.h"
#include "ui/record/story_list.h"
#include "ui/registers/row_and_step.h"
#include "ui/registers/signing_dialog.h"
#include "ui/words/case_words.h"
#include "ui/words/copy_words.h"

namespace jcic::ui {
namespace {

namespace registers = domain::registers;

const registers::Step& correcting(bool again) {
    const auto& book = registers::case_corrections;
    return *book.step(again ? registers::case_corrected_anew : registers::case_corrected);
}

/// Each of its queries that was requested, once.
std::vector<const desk::BoardRow*> requested_in(const desk::CaseRow& one) {
    std::vector<const desk::BoardRow*> out;
    for (const auto& item : one.items) {
        const bool known = std::ranges::find(out, item.row.query, &desk::BoardRow::query) != out.end();
        if (item.row.requested_at && !known) out.push_back(&item.row);
    }
    return out;
}

void open_step(Commands& commands, const desk::BoardRow& row, QWidget* parent) {
    StepToTake what{&registers::case_corrections, correcting(row.corrected), {}, {}, {}};
    if (row.corrected)
        what.row = row.query;
    else
        what.known.emplace(registers::case_corrections.key, row.query);
    auto* dialog = window_of(commands, what, parent, [](const std::string&) {});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace

bool may_correct(const desk::CaseRow& one, const desk::Snapshot& snapshot) {
    return snapshot.seat && registers::holds_one(snapshot.seat->person.duties, correcting(false).by) &&
           !requested_in(one).empty();
}

void correct_number(Commands& commands, const desk::CaseRow& one, QWidget* at) {
    const auto queries = requested_in(one);
    if (queries.size() == 1) return open_step(commands, *queries.front(), at->window());
    auto* menu = new QMenu(at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto* row : queries) {
        QStringList items;
        for (const auto& item : one.items)
            if (item.row.query == row->query) items << q(domain::code_of(item.row.item));
        menu->addAction(QStringLiteral("%1　%2").arg(listed(items), roc_time(row->submitted_at)), at,
                        [&commands, at, row = *row] { open_step(commands, row, at->window()); });
    }
    menu->popup(at->mapToGlobal(QPoint(0, at->height())));
}

void CaseStory::show_snapshot(const desk::Snapshot& snapshot) {
    events_ = snapshot.ledger.events;
    now_ = snapshot.now;
    working_ = snapshot.work && snapshot.work->under_way();
}

void CaseStory::show(const std::set<inquiry::QueryId>& queries) {
    if (queries == queries_ && (working_ || events_ == read_at_)) return;
    if (queries != queries_) {
        list_.clear();
        lines_.clear();
    }
    queries_ = queries;
    read_at_ = events_;
    for (const auto& query : queries)
        commands_.send(&list_, command::Story{query}, [this, query](Result<std::vector<desk::StoryLine>> story) {
            if (story) add_lines(query, *story);
        });
}

void CaseStory::add_lines(const inquiry::QueryId& query, const std::vector<desk::StoryLine>& lines) {
    if (!queries_.contains(query)) return;
    for (const auto& line : lines) lines_.insert_or_assign(line.sequence, line);
    std::vector<desk::StoryLine> all;
    for (const auto& [sequence, line] : lines_) all.push_back(line);
    list_.show_short(all, now_);
}

void CaseStory::cover() {
    queries_.clear();
    lines_.clear();
    list_.clear();
}

CasePath::CasePath(QWidget* parent)
    : QWidget(parent),
      line_(new PathLine(PathLine::Names::below, this)),
      step_(new QPushButton(this)),
      hint_(new QLabel(this)) {
    line_->setObjectName(QStringLiteral("path"));
    step_->setObjectName(QStringLiteral("pathStep"));
    step_->setProperty("kind", QStringLiteral("primary"));
    step_->setDefault(true);  // Enter is this one wherever no field, list or other button has it
    hint_->setObjectName(QStringLiteral("pathHint"));
    hint_->setProperty("kind", QStringLiteral("small"));
    hint_->setTextFormat(Qt::PlainText);
    hint_->setWordWrap(true);
    auto* column = lay_out<QVBoxLayout>(*this, 2);
    column->addWidget(line_);
    column->addWidget(step_);
    column->addWidget(hint_);
    connect(step_, &QPushButton::clicked, this, [this] { gives_back_ ? Q_EMIT wants_card_back() : Q_EMIT pressed(); });
}

void CasePath::show_case(const desk::CaseRow* one, const desk::Snapshot& snapshot) {
    setVisible(one != nullptr);
    if (one == nullptr) {
        step_->setEnabled(false);
        return;
    }
    const auto path = desk::path_of(*one, desk::custody_of(snapshot), desk::needs_card_elsewhere(snapshot, *one));
    const auto act = act_of(*one, path, snapshot);
    gives_back_ = act.gives_back;
    line_->show_steps(steps_of(path), path.stopped);
    step_->setText(act.text);
    enable_unless(*step_, act.why, tr("Enter 辦理此步驟"));
    hint_->setText(act.hint);
    hint_->setVisible(!act.hint.isEmpty());
}

namespace {

/// Of several copies the one that is still to be accounted for; else the last. nullptr where there is none left.
const inquiry::CopyEntry* copy_that_counts(const desk::BoardRow& row) {
    const inquiry::CopyEntry* out = nullptr;
    for (const auto& one : row.copies) {
        if (domain::gone(one.state)) continue;
        if (out == nullptr || !domain::accounted_for(one.state) || domain::accounted_for(out->state)) out = &one;
    }
    return out;
}

/// Where a case's copy may be filed the states stand in one column, with that button or without.
void keep_room_of(QWidget& button, bool kept) {
    auto place = button.sizePolicy();
    place.setRetainSizeWhenHidden(kept);
    button.setSizePolicy(place);
}

QString what_of(const desk::BoardRow& row, const inquiry::CopyEntry* copy) {
    // One dot tells as well as four that there is more, in a column this narrow.
    if (copy == nullptr) return q(row.serial_masked).replace(QStringLiteral("●●●●"), QStringLiteral("●"));
    const bool only = row.copies.size() == 1 && copy->pages > 0;
    return only ? CasePapers::tr("%n 頁", nullptr, copy->pages) : CasePapers::tr("第 %1 份").arg(copy->number);
}

}  // namespace

CasePapers::CasePapers(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (const auto item : domain::all_items) {
        const auto code = q(domain::code_of(item));
        const Line line{new QPushButton(code, this), new ElidedLine(this), new MarkLabel(this), new QPushButton(this)};
        line.open->setObjectName(QStringLiteral("open") + code);
        line.open->setProperty("kind", QStringLiteral("link"));
        line.file->setObjectName(QStringLiteral("file") + code);
        line.file->setProperty("kind", QStringLiteral("link"));
        line.what->setProperty("kind", QStringLiteral("small"));
        line.what->setSizePolicy(QSizePolicy::Ignored,
                                 QSizePolicy::Fixed);  // the column's width, to its end
        line.state->setProperty("kind", QStringLiteral("note"));
        const int row = grid->rowCount();
        grid->addWidget(line.open, row, 0);
        grid->addWidget(line.what, row, 1);
        grid->addWidget(line.state, row, 2);
        grid->addWidget(line.file, row, 3);
        connect(line.open, &QPushButton::clicked, this, [this, item] { Q_EMIT chosen(item); });
        connect(line.file, &QPushButton::clicked, this, &CasePapers::wants_filed);
        lines_.emplace(item, line);
    }
}

void CasePapers::show_item(const Line& line, const desk::CaseItem& item, desk::HostState host, UtcTime now) {
    const auto* copy = copy_that_counts(item.row);
    static_cast<ElidedLine*>(line.what)->setText(what_of(item.row, copy));
    const auto state = short_state_of(item.row, host, now);
    if (copy == nullptr)
        line.state->show_state(state.mark, state.text);
    else
        line.state->show_state(mark_of(copy->state), words::word_for(copy->state));
    line.file->setVisible(item.row.in_hand && copy != nullptr && copy->state == domain::CopyState::out);
}

void CasePapers::show_case(const desk::CaseRow* one, desk::HostState host, UtcTime now) {
    for (const auto& [item, line] : lines_) {
        const auto code = q(domain::code_of(item));
        line.open->setAccessibleName(tr("開啟 %1 資料").arg(code));
        const bool held = one != nullptr && one->record_of(item) != nullptr;
        enable_unless(*line.open, held ? QString() : tr("尚無 %1 的資料").arg(code), line.open->accessibleName());
        line.file->setText(tr("歸檔…"));
        line.file->setAccessibleName(tr("歸檔 %1").arg(code));
        const auto* asked = one == nullptr ? nullptr : one->shown(item);
        const bool barred = one != nullptr && one->barred(item, domain::roc_date_at(now));
        for (auto* part : std::initializer_list<QWidget*>{line.open, line.what, line.state})
            part->setVisible(asked != nullptr || barred);
        keep_room_of(*line.file, asked != nullptr);
        if (asked != nullptr) {
            show_item(line, *asked, host, now);
            continue;
        }
        static_cast<ElidedLine*>(line.what)->setText(barred ? tr("— 不得查詢") : QString());
        line.state->show_state(Mark::plain, {});
        line.file->hide();
    }
}

namespace {

QLabel* label(QWidget* parent, const char* name, const char* kind) {
    auto* out = new QLabel(parent);
    out->setObjectName(QLatin1String(name));
    out->setProperty("kind", QLatin1String(kind));
    out->setTextFormat(Qt::PlainText);
    out->setWordWrap(true);
    return out;
}

constexpr int least_below = 84;  ///< pixels: the story's title, and an event of two lines

/// A list under its title, in the room that the others leave: where no line of it stands whole there is neither.
class Leftover : public QWidget {
public:
    explicit Leftover(QWidget* parent) : QWidget(parent) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        // Not amid the layout that gives it its room.
        QMetaObject::invokeMethod(this, &Leftover::show_what_fits, Qt::QueuedConnection);
    }

private:
    void show_what_fits() {
        const bool fits = height() >= least;
        for (auto* part : findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) part->setVisible(fits);
    }
    static constexpr int least = 56;  ///< pixels: the title, and two lines
};

QVBoxLayout* column(QWidget* part) {
    auto* out = new QVBoxLayout(part);
    out->setContentsMargins(0, 0, 0, 0);
    out->setSpacing(4);
    return out;
}

}  // namespace

CaseCard::CaseCard(QWidget* parent)
    : QFrame(parent),
      grid_(new QGridLayout(this)),
      head_(new QWidget(this)),
      past_(new Leftover(this)),
      held_(new QWidget(this)),
      title_(label(head_, "details", "heading")),
      facts_(label(head_, "facts", "small")),
      alert_(label(this, "reason", "alarm")),
      path_(new CasePath(this)),
      past_title_(label(past_, "storyTitle", "small")),
      story_(new StoryList(past_)),
      held_title_(label(held_, "papersTitle", "small")),
      papers_(new CasePapers(held_)),
      print_(new QPushButton(held_)),
      trail_(new QPushButton(held_)),
      correct_(new QPushButton(head_)) {
    setProperty("kind", QStringLiteral("card"));
    grid_->setContentsMargins(16, 8, 16, 8);
    grid_->setVerticalSpacing(4);
    build_parts();
    name_parts();
    arrange(false);
    connect(papers_, &CasePapers::chosen, this, &CaseCard::wants_record);
    connect(papers_, &CasePapers::wants_filed, this, &CaseCard::wants_print);
    connect(path_, &CasePath::pressed, this, &CaseCard::wants_step);
    connect(path_, &CasePath::wants_card_back, this, &CaseCard::wants_card_back);
    connect(print_, &QPushButton::clicked, this, &CaseCard::wants_print);
    connect(trail_, &QPushButton::clicked, this, &CaseCard::wants_trail);
    connect(correct_, &QPushButton::clicked, this, &CaseCard::wants_correction);
}

void CaseCard::build_parts() {
    story_->setObjectName(QStringLiteral("story"));
    story_->setFrameShape(QFrame::NoFrame);
    story_->setMinimumHeight(20);  // on a short screen it scrolls, so that the page does not
    story_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    alert_->hide();
    auto* said = column(head_);
    auto* first = new QHBoxLayout;
    first->addWidget(title_, 1);
    first->addWidget(correct_, 0, Qt::AlignTop);
    said->addLayout(first);
    said->addWidget(facts_);
    correct_->setObjectName(QStringLiteral("correctNumber"));
    correct_->setProperty("kind", QStringLiteral("link"));
    correct_->hide();
    auto* past = column(past_);
    past->addWidget(past_title_);
    past->addWidget(story_, 1);
    auto* held = column(held_);
    auto* ways = new QHBoxLayout;
    held_title_->setWordWrap(false);
    ways->addWidget(held_title_);
    ways->addStretch();
    for (const auto& [way, name] : {std::pair{trail_, "trail"}, std::pair{print_, "printCase"}}) {
        way->setObjectName(QLatin1String(name));
        way->setProperty("kind", QStringLiteral("link"));
        ways->addWidget(way);
    }
    held->addLayout(ways);
    held->addWidget(papers_);
}

void CaseCard::name_parts() {
    past_title_->setText(tr("辦理經過"));
    held_title_->setText(tr("資料及列印本"));
    story_->setAccessibleName(tr("本案辦理經過"));
    print_->setText(tr("全部列印(&L)…"));
    trail_->setText(tr("查閱日誌(&J)"));
    correct_->setText(tr("更正案號(&X)…"));
    correct_->setToolTip(tr("送出後發現案號錯誤：二案號均留存，嗣後以更正者為準，核准主管會同簽署"));
}

void CaseCard::arrange(bool below) {
    for (auto* part : {head_, static_cast<QWidget*>(alert_), static_cast<QWidget*>(path_), past_, held_})
        grid_->removeWidget(part);
    const int across = below ? 2 : 1, story = below ? 3 : 4;
    grid_->addWidget(head_, 0, 0);
    grid_->addWidget(alert_, 1, 0, 1, across);
    grid_->addWidget(path_, below ? 0 : 2, below ? 1 : 0, Qt::AlignTop);
    grid_->addWidget(held_, 3, 0, below ? Qt::AlignTop : Qt::Alignment());
    grid_->addWidget(past_, story, below ? 1 : 0);
    past_->setMinimumHeight(below ? least_below : 0);  // beside the records, of which there may be one alone
    grid_->setRowStretch(3, below ? 1 : 0);
    grid_->setRowStretch(4, below ? 0 : 1);
    grid_->setColumnStretch(0, below ? 4 : 1);  // whom it is about, in one line
    grid_->setColumnStretch(1, below ? 3 : 0);
    grid_->setHorizontalSpacing(below ? 16 : 0);
}

void CaseCard::use(Commands& commands) {
    commands_ = &commands;
    told_ = std::make_unique<CaseStory>(commands, *story_);
}

void CaseCard::show_snapshot(const desk::Snapshot& snapshot) {
    host_ = snapshot.host.state;
    now_ = snapshot.now;
    told_->show_snapshot(snapshot);
}

void CaseCard::show_alert(const desk::CaseRow* one) {
    const auto alert = one == nullptr ? RowState{} : alert_of(*one, now_);
    const auto kind = alert.mark == Mark::act    ? QStringLiteral("alarm")
                      : alert.mark == Mark::mind ? QStringLiteral("notice")
                                                 : QStringLiteral("told");
    if (alert_->property("kind") != kind) {
        alert_->setProperty("kind", kind);
        alert_->style()->unpolish(alert_);
        alert_->style()->polish(alert_);
    }
    alert_->setText(alert.text);
    alert_->setVisible(!alert.text.isEmpty());
}

void CaseCard::show_case(const desk::CaseRow* one) {
    title_->setText(one == nullptr ? tr("選取案件後顯示辦理經過")
                                   : QStringLiteral("%1 · %2").arg(
                                         q(one->row().subject_name),
                                         case_number_text(one->row().case_number, one->row().case_number_before)));
    facts_->setText(one == nullptr ? QString() : facts_of(*one));
    correct_->setVisible(one != nullptr && may_correct_ && may_correct_(*one));
    show_alert(one);
    path_->show_case(one, *commands_->snapshot());
    papers_->show_case(one, host_, now_);
    enable_unless(*print_, one == nullptr               ? tr("請先選取案件")
                           : PrintCaseDialog::any(*one) ? QString()
                                                        : tr("本案尚無可列印資料"));
    enable_unless(*trail_, one == nullptr ? tr("請先選取案件") : QString(), tr("本案全部日誌事件"));
    std::set<inquiry::QueryId> queries;
    if (one != nullptr)
        for (const auto& item : one->items) queries.insert(item.row.query);
    told_->show(queries);
}

QPushButton& CaseCard::step() const {
    return path_->step();
}

void CaseCard::cover() {
    told_->cover();
}

void CaseCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_parts();
}

}  // namespace jcic::ui
