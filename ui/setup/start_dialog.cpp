#include "ui/setup/start_dialog.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <algorithm>
#include <utility>

#include "app/words/counted.h"
#include "app/words/setup_words.h"
#include "ui/look/screen_room.h"
#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"
#include "ui/setup/setup_dialog.h"

namespace jcic::ui {

StartDialog::StartDialog(SetupWorker& worker, Appearance& appearance, bool can_practise, QWidget* parent)
    : QDialog(parent),
      worker_(worker),
      appearance_(appearance),
      can_practise_(can_practise),
      fault_(new FaultPanel(this)),
      rail_(new SetupRail(this)) {
    build();
    connect(language_, &QComboBox::activated, this, [this] {
        auto wanted = appearance_.preferences();
        wanted.language = chosen_language(*language_);
        appearance_.change(wanted);
    });
    name_everything();
    open_at_size(*this, {1120, 700});
    next_->setFocus();
}

void StartDialog::build() {
    auto& parts = *new FormParts(*this);
    parts.title_window(QT_TR_NOOP("聯徵查調櫃台"));
    // What is missing is listed anew again and again: the keys come to it after these.
    language_ = parts.make<ChoiceBox>("startLanguage", QT_TR_NOOP("語言 Language(&G)"));
    auto* label = parts.make_line("", QT_TR_NOOP("語言 Language(&G)"));
    label->setBuddy(language_);
    auto* leave = parts.make_button("leaveStart", QT_TR_NOOP("離開(&Q)"), [this] { reject(); });
    next_ = parts.make<QPushButton>("continueSetUp");
    connect(next_, &QPushButton::clicked, this, [this] { set_up(desk::SetupGoal::found); });
    make_primary(*next_);
    auto* across = lay_out<QHBoxLayout>(*this, 0);
    across->addWidget(rail_);
    auto* column = add_column(*across);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    put(*column, parts.make_line("", QT_TR_NOOP("開始使用"), "title"));
    parts.add_text(*column, "", QT_TR_NOOP("本機尚無分行資料，請選擇開始方式。練習資料與正式資料分別存放，互不混用。"),
                   "soft");
    auto* page = new QWidget;  // on a small screen, or with large letters, it scrolls
    auto* lines = lay_out<QVBoxLayout>(*page, 12);
    add_cards(*add_layout<QHBoxLayout>(*lines, 12));
    lines->addWidget(missing_card(parts), 1);
    column->addWidget(scrolling(page), 1);
    column->addWidget(fault_);
    add_row(*column, {label, language_, nullptr, leave, next_});
}

void StartDialog::add_cards(QHBoxLayout& row) {
    practise_ = add_card("practise", &row);
    set_up_ = add_card("setUp", &row);
    restore_ = add_card("restore", &row);
    connect(practise_.button, &QPushButton::clicked, this, &StartDialog::practise);
    connect(set_up_.button, &QPushButton::clicked, this, [this] { set_up(desk::SetupGoal::found); });
    connect(restore_.button, &QPushButton::clicked, this, [this] { set_up(desk::SetupGoal::restore); });
}

StartDialog::Card StartDialog::add_card(const char* name, QLayout* row) {
    auto* frame = new QFrame(this);
    frame->setProperty("kind", QStringLiteral("card"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    Card card{new QLabel(frame), new QLabel(frame), new MarkLabel(frame), new QPushButton(frame)};
    card.button->setObjectName(QLatin1String(name));
    card.button->setAutoDefault(false);
    card.title->setProperty("kind", QStringLiteral("heading"));
    for (QLabel* label : {card.title, card.text, static_cast<QLabel*>(card.state)}) label->setWordWrap(true);
    card.text->setAlignment(Qt::AlignTop);
    card.state->setObjectName(QStringLiteral("%1State").arg(QLatin1String(name)));
    card.state->setProperty("kind", QStringLiteral("small"));
    card.state->colour_mark_alone();
    column->addWidget(card.title);
    column->addWidget(card.text, 1);
    column->addWidget(card.state);
    column->addWidget(card.button);
    row->addWidget(frame);
    return card;
}

QWidget* StartDialog::missing_card(FormParts& parts) {
    auto* frame = new QFrame(this);
    frame->setProperty("kind", QStringLiteral("card"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    put(*head, parts.make_line("", QT_TR_NOOP("待辦設定事項"), "heading"), 1);
    missing_note_ = put(*head, parts.make_line("", nullptr, "small"));
    column->addLayout(head);
    lines_ = new QVBoxLayout;
    lines_->setSpacing(4);
    column->addLayout(lines_, 1);
    return frame;
}

/// By the answers that are on the disk and a policy file's; what comes after them waits for the founding.
void StartDialog::show_how_far() {
    const auto so_far = worker_.so_far();
    const bool begun = so_far.kept.has_value();
    const auto answered = [&](domain::SetupStep step) { return so_far.answered.contains(step); };
    while (auto* item = lines_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0, done = 0, all = 0;
    std::vector<SetupRail::Step> steps;
    bool met = false;  // the first that is not answered is in front
    for (const auto& info : domain::setup_steps()) {
        const auto part = words::word_for(info.part);
        const bool asked = info.place == domain::SetupPlace::answers;
        if (steps.empty() || std::ranges::none_of(steps, [&](const auto& one) { return one.name == part; }))
            steps.push_back({asked ? Mark::good : Mark::not_yet, part, {}, false});
        if (!asked) continue;
        ++all;
        auto& in_rail = *std::ranges::find(steps, part, &SetupRail::Step::name);
        if (answered(info.step)) {
            ++done;
        } else {
            in_rail.mark = begun ? Mark::mind : Mark::not_yet;
            in_rail.note = tr("未填");
            if (!std::exchange(met, true)) in_rail.in_front = true;
        }
        add_line(info.step, answered(info.step), ++number);
    }
    lines_->addStretch();
    rail_->show_title(tr("聯徵查調櫃台"), tr("設定本分行　已填 %1／%2").arg(done).arg(all),
                      tr("進度自動保存；設立後由單位主管登入，由「待辦設定事項」接續其餘步驟。"));
    rail_->show_steps(steps);
    missing_note_->setText(done == all ? tr("均已填妥，可設立分行") : tr("填妥下列項目後設立分行"));
    next_->setText(begun ? tr("繼續設定(&N)") : tr("開始設定(&N)"));
    const auto kept =
        begun ? roc_time(std::chrono::floor<Millis>(std::chrono::file_clock::to_sys(*so_far.kept))) : QString();
    set_up_.state->show_state(
        Mark::not_yet,
        begun ? tr("設定中：已完成 %n 步，最近儲存 %1", nullptr, words::counted(done)).arg(kept) : tr("尚未開始"));
}

void StartDialog::add_line(domain::SetupStep step, bool answered, int number) {
    auto* row = new QWidget(this);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    auto* state = new MarkLabel(row);
    state->setFixedWidth(80);
    state->show_state(answered ? Mark::good : Mark::not_yet, answered ? tr("已填") : tr("必要"));
    auto* what = new QLabel(words::word_for(step), row);
    what->setWordWrap(true);
    auto* need = new QLabel(words::need_of(step), row);
    need->setProperty("kind", QStringLiteral("small"));
    need->setWordWrap(true);
    auto* fill_in = new QPushButton((answered ? tr("檢視(&%1)") : tr("填寫(&%1)")).arg(number), row);
    fill_in->setObjectName(QStringLiteral("fill-%1").arg(q(domain::setup_info(step).name)));
    fill_in->setAccessibleName(tr("%1：填寫").arg(words::word_for(step)));
    fill_in->setAutoDefault(false);
    fill_in->setFixedWidth(112);
    connect(fill_in, &QPushButton::clicked, this, [this, step] { set_up(desk::SetupGoal::found, step); });
    across->addWidget(state);
    across->addWidget(what, 3);
    across->addWidget(need, 3);
    across->addWidget(fill_in);
    lines_->addWidget(row);
}

void StartDialog::name_everything() {
    practise_.title->setText(tr("練習"));
    practise_.button->setText(tr("練習(&L)"));
    practise_.text->setText(tr("人員、晶片卡及主機均為虛構，畫面及列印本均標示「練習」。"));
    practise_.state->show_state(
        can_practise_ ? Mark::good : Mark::not_yet,
        can_practise_ ? tr("已安裝練習程式") : tr("尚未安裝練習程式（套件 jcic-desk-practice）"));
    set_up_.title->setText(tr("設定本分行"));
    set_up_.button->setText(tr("設定本分行(&S)…"));
    set_up_.text->setText(tr("正式使用。由單位主管與帳號管理人員共同設立，各自輸入密碼；進度自動保存，可分次完成。"));
    restore_.title->setText(tr("由備份還原"));
    restore_.button->setText(tr("由備份還原(&R)…"));
    restore_.text->setText(
        tr("更換電腦或故障時使用。須備妥備份檔，及單位主管或帳號管理人員於備份當時之密碼，或復原金鑰第一段及第二段。"));
    restore_.state->show_state(Mark::not_yet, tr("還原前先驗證備份，不覆寫既有資料"));
    show_how_far();
    offer_languages(*language_, appearance_.preferences().language);
}

void StartDialog::lock() {
    for (auto* dialog : findChildren<SetupDialog*>()) dialog->forget_passwords();
}

void StartDialog::practise() {
    if (!can_practise_) {
        const bool shown = fault_->isVisible();
        fault_->show_fault({FaultCode::practice_absent, "ui.start", {}});
        // The ways stay whole above it, as far as the screen goes.
        if (!shown) open_at_size(*this, {width(), height() + fault_->sizeHint().height()});
        return;
    }
    way_ = StartWay::practise;
    accept();
}

void StartDialog::set_up(desk::SetupGoal goal, std::optional<domain::SetupStep> step) {
    fault_->clear();
    auto* dialog = new SetupDialog(worker_, goal, this, step);
    connect(dialog, &QDialog::accepted, this, [this] {
        way_ = StartWay::branch;
        accept();
    });
    connect(dialog, &QDialog::rejected, this, &StartDialog::name_everything);
    dialog->open();
}

void StartDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_everything();
}

}  // namespace jcic::ui
