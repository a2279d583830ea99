#include "ui/todo/todo_card.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/down_scroll.h"
#include "ui/look/elided_line.h"
#include "ui/look/text.h"
#include "ui/todo/todo_list.h"

namespace jcic::ui {
namespace {

constexpr const char* shares = "shares";  ///< the column with a case

/// As high as what stands in it; where that is more than there is room for, it scrolls.
class LowScroll : public DownScroll {
public:
    explicit LowScroll(QWidget* parent) : DownScroll(parent) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    }
    [[nodiscard]] QSize sizeHint() const override {
        const int high = widget()->hasHeightForWidth() ? widget()->heightForWidth(viewport()->width())
                                                       : widget()->sizeHint().height();
        if (!property(shares).toBool()) return {DownScroll::sizeHint().width(), high};
        // What happened to the case, above it, needs room, too: on a notebook's screen most of all.
        const int window_high = window()->height();
        return {DownScroll::sizeHint().width(),
                std::min(high, whole_rows(window_high < low_window ? 0 : window_high / 6))};
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {DownScroll::minimumSizeHint().width(), std::min(sizeHint().height(), whole_rows(0))};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        DownScroll::resizeEvent(event);
        updateGeometry();
    }

private:
    [[nodiscard]] int whole_rows(int most) const {
        return static_cast<const TodoList*>(widget())->height_of_whole_rows(viewport()->width(), most, least_rows);
    }
    static constexpr int least_rows = 2;
    static constexpr int low_window = 760;
};

}  // namespace

TodoCard::TodoCard(QWidget* parent)
    : QFrame(parent),
      title_(new QLabel(this)),
      duty_(new ElidedLine(this)),
      missing_(new QPushButton(this)),
      list_(new TodoList) {
    setProperty("kind", QStringLiteral("card"));
    title_->setObjectName(QStringLiteral("todoTitle"));
    title_->setProperty("kind", QStringLiteral("heading"));
    duty_->setObjectName(QStringLiteral("todoDuty"));
    duty_->setProperty("kind", QStringLiteral("small"));
    missing_->setObjectName(QStringLiteral("missing"));
    missing_->hide();
    list_->setObjectName(QStringLiteral("todo"));
    scroll_ = new LowScroll(this);
    scroll_->setWidget(list_);
    list_->setAutoFillBackground(false);  // the card's ground
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title_);
    head->addWidget(duty_, 1, Qt::AlignRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(missing_);
    column->addWidget(scroll_);
    column->addStretch();
    connect(list_, &TodoList::chosen, this, &TodoCard::chosen);
    connect(missing_, &QPushButton::clicked, this, &TodoCard::wants_missing);
    name_parts();
}

void TodoCard::show_snapshot(const desk::Snapshot& snapshot) {
    list_->show_rows(snapshot.todo, snapshot.now);
    any_case_ = !snapshot.cases.empty();
    share();
    duties_ = snapshot.seat ? snapshot.seat->person.duties : std::set<domain::Duty>{};
    name_parts();
}

void TodoCard::stand_below_case(bool below) {
    below_case_ = below;
    share();
}

void TodoCard::share() {
    const bool now = any_case_ && below_case_;
    if (scroll_->property(shares).toBool() == now) return;
    scroll_->setProperty(shares, now);
    scroll_->updateGeometry();
}

void TodoCard::cover() {
    list_->show_rows({}, {});
    duties_.clear();
    name_parts();
}

void TodoCard::show_missing(int missing) {
    missing_steps_ = missing;
    name_parts();
}

void TodoCard::name_parts() {
    title_->setText(tr("本日待辦"));
    QStringList names;
    for (const auto duty : duties_) names << words::word_for(duty);
    static_cast<ElidedLine*>(duty_)->setText(names.isEmpty() ? QString()
                                                             : tr("依職務：%1").arg(names.join(QChar(0x3000))));
    missing_->setVisible(missing_steps_ > 0);
    missing_->setText(tr("設定尚缺 %n 項…(&M)", nullptr, words::counted(missing_steps_)));
}

void TodoCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    name_parts();
    list_->retell();
}

}  // namespace jcic::ui
