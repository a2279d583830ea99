#include "ui/window/practice_bar.h"

#include "app/desk/commands/practice.h"
#include "ui/look/form_parts.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct PracticeBar {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::PracticeBar)
public:
    explicit PracticeBar(QWidget& form);

    QPushButton* insertCard = nullptr;
    QPushButton* pullCard = nullptr;
    QPushButton* hurry = nullptr;
    QPushButton* firstDay = nullptr;
};

/// From top to bottom.
PracticeBar::PracticeBar(QWidget& form) {
    auto& parts = *new FormParts(form);
    form.setProperty("kind", QStringLiteral("practice-bar"));
    auto* row = lay_out<QHBoxLayout>(form, 8, {24, 1, 24, 1});
    put(*row, parts.make_line("practiceText", QT_TR_NOOP("練習模式：資料均為虛構")));
    row->addStretch();
    insertCard = put(*row, parts.make_button("insertCard", QT_TR_NOOP("插入晶片卡(&8)")));
    pullCard = put(*row, parts.make_button("pullCard", QT_TR_NOOP("拔出晶片卡(&9)")));
    hurry = put(*row, parts.make_button("hurry", QT_TR_NOOP("時間快轉 30 分鐘(&0)")));
    firstDay = put(*row, parts.make_button("firstDay", QT_TR_NOOP("第一天(&-)…")));
    follow({insertCard, pullCard, hurry, firstDay});
}

}  // namespace Ui

PracticeBar::PracticeBar(QWidget* parent) : QWidget(parent), ui_(std::make_unique<Ui::PracticeBar>(*this)) {
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

PracticeBar::~PracticeBar() = default;

void PracticeBar::use(Commands& commands) {
    connect(ui_->insertCard, &QPushButton::clicked, &commands, [&commands] { commands.send(command::InsertCard{}); });
    connect(ui_->pullCard, &QPushButton::clicked, &commands, [&commands] { commands.send(command::PullCard{}); });
    connect(ui_->hurry, &QPushButton::clicked, &commands,
            [&commands] { commands.send(command::Hurry{std::chrono::minutes{30}}); });
    connect(ui_->firstDay, &QPushButton::clicked, this, &PracticeBar::wants_first_day);
}

void PracticeBar::show_snapshot(const desk::Snapshot& snapshot) {
    setVisible(snapshot.practice);
    const bool present = snapshot.card.state == desk::CardState::present;
    enable_unless(*ui_->insertCard, present ? tr("練習卡已插入讀卡機") : QString());
    enable_unless(*ui_->pullCard, present ? QString() : tr("讀卡機內無練習卡"));
}

}  // namespace jcic::ui
