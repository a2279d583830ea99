#include "ui/todo/duty_month_card.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>
#include <array>

#include "ui/look/theme.h"
#include "ui/words/duty_words.h"

namespace jcic::ui {
namespace {

using desk::DutyState;
/// As the legend has them: what is well first.
constexpr std::array legend_states{DutyState::done, DutyState::this_week, DutyState::late, DutyState::not_yet};

/// The ground of a day off.
class DayOffSwatch : public QWidget {
public:
    explicit DayOffSwatch(QWidget* parent) : QWidget(parent) { setFixedSize(14, 14); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(theme::tokens().edge);
        painter.setBrush(day_off_colour());
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

}  // namespace

DutyMonthCard::DutyMonthCard(QWidget* parent)
    : QFrame(parent),
      grid_(new DutyGrid(this)),
      said_(new ElidedLine(this)),
      day_off_(new ElidedLine(this)),
      list_(new QPushButton(this)) {
    setProperty("kind", QStringLiteral("card"));
    setObjectName(QStringLiteral("dutyMonth"));
    grid_->setObjectName(QStringLiteral("dutyGrid"));
    said_->setObjectName(QStringLiteral("dutySaid"));
    said_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    list_->setObjectName(QStringLiteral("unitDuties"));
    list_->setProperty("kind", QStringLiteral("link"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 8);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetMinAndMaxSize);  // no larger than the grid with all of its rows
    column->addWidget(grid_, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(12, 8, 12, 0);
    foot->setSpacing(4);
    foot->addWidget(said_);
    foot->addLayout(legend());
    column->addLayout(foot);
    connect(grid_, &DutyGrid::says, this, [this](const QString& text) { said_->setText(text); });
    connect(grid_, &DutyGrid::opens, this, &DutyMonthCard::open);
    connect(list_, &QPushButton::clicked, this, &DutyMonthCard::wants_list);
    retell();
}

QLayout* DutyMonthCard::legend() {
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    for (const auto state : legend_states) {
        auto* one = marks_.emplace_back(new MarkLabel(this));
        one->setObjectName(QStringLiteral("legend%1").arg(static_cast<int>(state)));
        one->setProperty("kind", QStringLiteral("note"));
        row->addWidget(one);
    }
    auto* off = new QHBoxLayout;
    off->setSpacing(6);
    day_off_->setProperty("kind", QStringLiteral("small"));
    off->addWidget(new DayOffSwatch(this));
    off->addWidget(day_off_);
    row->addLayout(off);
    row->addStretch();
    row->addWidget(list_);
    return row;
}

void DutyMonthCard::retell() {
    marks_.back()->name_softly();
    for (std::size_t i = 0; i < marks_.size(); ++i)
        marks_[i]->show_state(mark_of(legend_states.at(i)),
                              legend_states.at(i) == DutyState::late ? tr("本日或逾期") : word_of(legend_states.at(i)));
    day_off_->setText(tr("例假日，期限提前至前一辦公日"));
    list_->setText(tr("檢視期限…(&D)"));
    grid_->setAccessibleName(tr("本月各人的期限"));
    grid_->retell();
}

void DutyMonthCard::show_month(std::optional<desk::DutyMonth> month) {
    grid_->show_month(std::move(month));
}

void DutyMonthCard::open(const QModelIndex& cell) {
    const auto lines = grid_->shown().lines(cell);
    const auto go = [this](const desk::DutyLine& line) { Q_EMIT wants_row(std::string(line.book->name), line.row); };
    if (lines.size() == 1) return go(lines.front());
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dutiesOfCell"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& line : lines)
        connect(menu->addAction(duty_text(line).replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered,
                this, [go, line] { go(line); });
    menu->popup(grid_->viewport()->mapToGlobal(grid_->visualRect(cell).bottomLeft()));
}

}  // namespace jcic::ui
