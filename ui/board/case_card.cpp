#include "ui/board/case_card.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/board/case_papers.h"
#include "ui/board/case_path.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/record/print_case_dialog.h"
#include "ui/record/story_list.h"
#include "ui/words/case_words.h"

namespace jcic::ui {
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
