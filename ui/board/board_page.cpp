#include "ui/board/board_page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <algorithm>

#include "app/desk/commands/acts.h"
#include "app/desk/commands/queries.h"
#include "app/desk/commands/seat.h"
#include "app/words/counted.h"
#include "ui/board/case_card.h"
#include "ui/board/case_tree.h"
#include "ui/ledger/open_jcic_dialog.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/buttons.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/keys.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/look/work_panel.h"
#include "ui/record/print_case_dialog.h"
#include "ui/record/record_forms.h"
#include "ui/todo/todo_list.h"

// The widgets of BoardPage, by name.

namespace jcic::ui {

/// A column of cards beside a list with the smallest height that fits its width. Otherwise Qt would use the preferred
/// height of wrapped lines, and the page around it would scroll.
class LeastHigh : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {layout()->totalMinimumSize().width(), layout()->totalMinimumHeightForWidth(width())};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        if (event->oldSize().width() != event->size().width()) updateGeometry();
    }
};

}  // namespace jcic::ui

namespace jcic::ui::Ui {

struct BoardPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::BoardPage)
public:
    explicit BoardPage(QWidget& form);

    QVBoxLayout* layout1 = nullptr;
    ElidedLine* lead = nullptr;
    MineSwitch* onlyMine = nullptr;
    QLineEdit* search = nullptr;
    QHBoxLayout* body = nullptr;
    EmptyBoard* nothing = nullptr;
    CaseTree* table = nullptr;
    WorkPanel* work = nullptr;
    QPushButton* requestAll = nullptr;
    QPushButton* fetchAll = nullptr;
    QPushButton* handOver = nullptr;
    QPushButton* withdraw = nullptr;
    LeastHigh* side = nullptr;
    QVBoxLayout* beside = nullptr;
    CaseCard* storyCard = nullptr;
    TodoCard* todoCard = nullptr;
};

// What BoardPage is made of, from top to bottom.

BoardPage::BoardPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    layout1 = lay_out<QVBoxLayout>(form, 12, {24, 20, 24, 12});
    auto* row = add_layout<QHBoxLayout>(*layout1, 8);
    auto* column = add_layout<QVBoxLayout>(*row, 4, 1);
    put(*column, parts.make_line("pageTitle", QT_TR_NOOP("案件"), "title"));
    lead = put(*column, parts.make<ElidedLine>("lead"));
    lead->setProperty("kind", QStringLiteral("soft"));
    lead->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onlyMine = put(*row, parts.make<MineSwitch>("onlyMine"));
    parts.say_text(*onlyMine, QT_TR_NOOP("僅列本人(&V)"));
    parts.say_tip(*onlyMine, QT_TR_NOOP("本人承辦案件，或全部案件"));
    search = put(*row, parts.make<QLineEdit>("search", QT_TR_NOOP("搜尋案件")));
    search->setClearButtonEnabled(true);
    search->setMinimumSize(240, 0);
    search->setMaximumWidth(260);
    body = add_layout<QHBoxLayout>(*layout1, 16, 1);
    auto* tableCard = put(*body, parts.make<QFrame>("tableCard"), 1);
    tableCard->setProperty("kind", QStringLiteral("card"));
    auto* column2 = lay_out<QVBoxLayout>(*tableCard, 0, {1, 1, 1, 1});
    nothing = put(*column2, parts.make<EmptyBoard>("emptyBoard"), 1);
    nothing->hide();
    table = put(*column2, parts.make<CaseTree>("table", QT_TR_NOOP("案件清單")), 1);
    table->setProperty("kind", QStringLiteral("bare"));
    table->setMinimumSize(0, 176);
    table->setTabKeyNavigation(false);
    work = put(*column2, parts.make<WorkPanel>("work"));
    auto* row2 = add_layout<QHBoxLayout>(*column2, 8);
    row2->setContentsMargins(12, 8, 12, 8);
    requestAll = put(*row2, parts.make_button("requestAll", QT_TR_NOOP("全部發查(&A)")));
    parts.say_tip(*requestAll, QT_TR_NOOP("發查本人案件中全部已核准項目"));
    fetchAll = put(*row2, parts.make_button("fetchAll", QT_TR_NOOP("全部調閱(&F)")));
    parts.say_tip(*fetchAll, QT_TR_NOOP("調閱所有可調閱的項目"));
    row2->addStretch(1);
    handOver = put(*row2, parts.make_button("handOver", QT_TR_NOOP("移交(&H)…")));
    parts.say_tip(*handOver, QT_TR_NOOP("變更本案承辦人員"));
    withdraw = put(*row2, parts.make_button("withdraw", QT_TR_NOOP("撤回(&W)")));
    side = put(*body, parts.make<LeastHigh>("side"));
    beside = lay_out<QVBoxLayout>(*side, 12);
    storyCard = put(*beside, parts.make<CaseCard>("storyCard"), 1);
    todoCard = put(*beside, parts.make<TodoCard>("todoCard"));
    follow({table, requestAll, fetchAll, handOver, withdraw, storyCard, todoCard, onlyMine, search});
}

}  // namespace jcic::ui::Ui

namespace jcic::ui {
namespace {
constexpr std::chrono::seconds tick{10};
constexpr int least_side = 280, most_side = 400;  ///< pixels of the column beside the list

/// Of the case that is chosen, if any, and of all of them.
void say_why_grey(const Ui::BoardPage& ui, const BoardModel& model, const desk::CaseRow* one,
                  const std::set<domain::Duty>& duties) {
    const auto unless = [&](bool may, const QString& why) {
        return one == nullptr ? BoardPage::tr("請先選取案件") : may ? QString() : why;
    };
    using desk::CaseStep;
    enable_unless(*ui.withdraw, unless(one != nullptr && !one->to_withdraw().empty(),
                                       BoardPage::tr("本案無可撤回項目：僅承辦人員得撤回尚未發查之項目")));
    enable_unless(*ui.handOver,
                  unless(one != nullptr && one->to_hand_over(duties) != nullptr,
                         BoardPage::tr("本案應由承辦人員移交；承辦人員離任者，由核准主管移交")),
                  BoardPage::tr("變更本案承辦人員"));
    enable_unless(*ui.requestAll, model.any_at(CaseStep::request) ? QString() : BoardPage::tr("無待發查項目"),
                  BoardPage::tr("發查本人案件中全部已核准項目"));
    enable_unless(*ui.fetchAll, model.any_at(CaseStep::fetch) ? QString() : BoardPage::tr("無可調閱項目"),
                  BoardPage::tr("調閱所有可調閱的項目"));
}

/// The chosen case beside the list, or below where the list would be too narrow.
void arrange(const Ui::BoardPage& ui, BoardModel& model, int width) {
    const auto around = ui.layout1->contentsMargins();
    const int all = width - around.left() - around.right() - ui.body->spacing();
    const auto left = [&](bool named) { return all - ui.table->least_width(named); };
    const bool named = left(true) >= least_side || left(false) < least_side;
    const int room = left(named);
    const bool below = room < least_side;
    model.name_items(named);
    ui.table->name_items(named);
    ui.side->setMinimumWidth(below ? 0 : std::min(room, most_side));
    ui.side->setMaximumWidth(below ? QWIDGETSIZE_MAX : std::min(room, most_side));
    const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (ui.body->direction() == direction) return;
    ui.body->setDirection(direction);
    ui.beside->setDirection(below ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    ui.beside->setStretch(0, below ? 2 : 1);
    ui.beside->setStretch(1, below ? 1 : 0);
    ui.storyCard->arrange(below);
    ui.todoCard->stand_below_case(!below);
}

}  // namespace

BoardPage::BoardPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::BoardPage>(*this)), acts_(commands, this) {
    ui_->work->setContentsMargins(12, 8, 12, 0);
    ui_->storyCard->use(commands);
    sorted_.setSourceModel(&model_);
    ui_->table->setModel(&sorted_);
    ui_->table->sortByColumn(BoardModel::until, Qt::AscendingOrder);
    recall_ = new Recall(desk::QueryList::board, *ui_->search, sorted_, commands, this);
    connect(recall_, &Recall::changed, this, &BoardPage::show_lead);
    connect(recall_, &Recall::failed, this, &BoardPage::failed);
    connect(ui_->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BoardPage::show_chosen);
    connect(&model_, &QAbstractItemModel::modelReset, this, &BoardPage::choose_again);
    connect(this, &BoardPage::chose_cover, this, &BoardPage::use_cover);
    connect(ui_->search, &QLineEdit::textChanged, this, [this](const QString& text) {
        ui_->table->look_for(!text.trimmed().isEmpty());
        show_empty();
    });
    connect(ui_->table, &QTreeView::activated, this, &BoardPage::step);
    connect(ui_->table, &CaseTree::pressed_step, this, &BoardPage::step);
    add_key(Qt::ALT | Qt::Key_G, this, QT_TRANSLATE_NOOP("Keys", "辦理本案下一步驟"), [this] { step(); });
    const auto of_all = [this](auto act) {
        ui_->table->setFocus();  // the button goes grey: the key that pressed it is to press no other
        leading_ = true;
        (this->*act)({});
    };
    connect(ui_->requestAll, &QPushButton::clicked, this, [of_all] { of_all(&BoardPage::request); });
    connect(ui_->fetchAll, &QPushButton::clicked, this, [of_all] { of_all(&BoardPage::fetch); });
    connect(ui_->work, &WorkPanel::wants_end, this,
            [this](bool put_away) { commands_.send(this, command::EndWork{put_away}, or_fail<void>()); });
    connect(ui_->work, &WorkPanel::wants_pause, this,
            [this](bool paused) { commands_.send(this, command::PauseWork{paused}, or_fail<void>()); });
    connect(ui_->withdraw, &QPushButton::clicked, this, &BoardPage::withdraw);
    connect(ui_->handOver, &QPushButton::clicked, this, &BoardPage::hand_over);
    connect(ui_->storyCard, &CaseCard::wants_step, this, &BoardPage::step);
    connect(ui_->storyCard, &CaseCard::wants_card_back, this, [this] { Q_EMIT wants_page(PageId::card); });
    ui_->storyCard->step().installEventFilter(this);
    connect(ui_->storyCard, &CaseCard::wants_print, this, &BoardPage::print_case);
    connect(ui_->storyCard, &CaseCard::wants_trail, this, &BoardPage::show_trail);
    ui_->storyCard->offer_correction([this](const auto& one) { return may_correct(one, *commands_.snapshot()); });
    connect(ui_->storyCard, &CaseCard::wants_correction, this, &BoardPage::correct);
    connect(ui_->storyCard, &CaseCard::wants_record, this, &BoardPage::open);
    connect(ui_->todoCard, &TodoCard::chosen, &acts_, &TodoActs::act);
    connect(ui_->todoCard, &TodoCard::wants_missing, this, &BoardPage::wants_missing);
    connect(&acts_, &TodoActs::wants_page, this, &BoardPage::wants_page);
    connect(&acts_, &TodoActs::wants_register, this, &BoardPage::wants_register);
    connect(&acts_, &TodoActs::wants_self_check, this, &BoardPage::wants_self_check);
    connect(&acts_, &TodoActs::wants_many, this, &BoardPage::wants_many);
    connect(&acts_, &TodoActs::wants_record, this, &BoardPage::wants_record);
    connect(&acts_, &TodoActs::wants_case, this, &BoardPage::do_case_step);
    connect(&acts_, &TodoActs::failed, this, &BoardPage::failed);
    connect(&ticks_, &QTimer::timeout, &model_, &BoardModel::tick);
    ui_->table->add_ways(*ui_->search, *ui_->onlyMine, commands_);
    ticks_.start(tick);
    connect(ui_->nothing, &EmptyBoard::wants_one, this, [this] { Q_EMIT wants_page(PageId::new_query); });
    connect(ui_->nothing, &EmptyBoard::wants_many, this, &BoardPage::wants_many);
    show_lead();
    show_chosen();
}

BoardPage::~BoardPage() = default;

void BoardPage::show_snapshot(const desk::Snapshot& snapshot) {
    ui_->storyCard->show_snapshot(snapshot);
    duties_ = snapshot.seat ? snapshot.seat->person.duties : std::set<domain::Duty>{};
    recall_->show_snapshot(snapshot);
    model_.show(snapshot);
    ui_->onlyMine->show_counts(model_.own(), static_cast<int>(model_.cases().size()));
    ui_->todoCard->show_snapshot(snapshot);
    ui_->work->show_snapshot(snapshot);
    if (!ui_->table->currentIndex().isValid()) choose_again();
    show_empty();
    show_lead();
    show_chosen();
}

void BoardPage::cover() {
    ui_->storyCard->cover();
    ui_->work->cover();
    ui_->table->as_left();
    recall_->cover();
    model_.cover();
    kept_.reset();
    filed_.reset();
    ui_->todoCard->cover();
    ui_->onlyMine->show_counts(0, 0);
    show_chosen();
}

void BoardPage::show_missing(int missing) {
    ui_->todoCard->show_missing(missing);
}

void BoardPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange(*ui_, model_, width());
}

void BoardPage::arrive() {
    ui_->nothing->isHidden() ? ui_->table->setFocus() : ui_->nothing->first().setFocus();
}

/// Where nothing lies and nothing is looked for, the place of the list says how to begin.
void BoardPage::show_empty() {
    const auto snapshot = commands_.snapshot();
    const bool empty = snapshot->seat && model_.cases().empty() && ui_->search->text().trimmed().isEmpty() &&
                       may_see(PageId::new_query, *snapshot);
    if (empty != ui_->nothing->isHidden()) return;
    const bool keys = ui_->table->hasFocus() || ui_->nothing->first().hasFocus();
    ui_->nothing->setVisible(empty);
    ui_->nothing->first().setDefault(empty);
    for (QWidget* one : {static_cast<QWidget*>(ui_->table), static_cast<QWidget*>(ui_->storyCard),
                         static_cast<QWidget*>(ui_->requestAll), static_cast<QWidget*>(ui_->fetchAll),
                         static_cast<QWidget*>(ui_->handOver), static_cast<QWidget*>(ui_->withdraw),
                         static_cast<QWidget*>(ui_->onlyMine)})
        one->setVisible(!empty);
    if (keys) arrive();
}

void BoardPage::show_lead() {
    if (const auto recalled = recall_->words(); !recalled.isEmpty()) return ui_->lead->setText(recalled);
    const int mine = model_.count(desk::CaseGroup::mine), waiting = model_.count(desk::CaseGroup::waiting);
    const bool asks = may_see(PageId::new_query, *commands_.snapshot());
    ui_->lead->setText(mine + waiting == 0
                           ? (asks ? tr("目前無進行中案件，請按 F2 新增查詢。") : tr("目前無進行中案件。"))
                           : tr("待本人處理 %1 件，處理中 %2 件。　依到期先後排列；按「下一步驟」或 Enter 辦理。")
                                 .arg(mine)
                                 .arg(waiting));
    ui_->lead->setToolTip(ui_->lead->accessibleName());  // a small screen shows its beginning
}

const desk::CaseRow* BoardPage::chosen() const {
    return model_.one(sorted_.mapToSource(ui_->table->currentIndex()));
}

/// Its last step is left: the card in this person's hands.
bool BoardPage::gives_card_back(const desk::CaseRow* one) const {
    if (one == nullptr) return false;
    const auto& now = *commands_.snapshot();
    const auto path = desk::path_of(*one, desk::custody_of(now), desk::needs_card_elsewhere(now, *one));
    return path.present() == desk::PathStep::give_back;
}

/// Rows come, go and change places under the officer's hands: the chosen one stays chosen.
void BoardPage::choose_again() {
    // With the last of them filed the way goes on to the card.
    if (!kept_ && filed_ && model_.count(desk::CaseGroup::mine) == 0 &&
        gives_card_back(model_.one(model_.find(*filed_)))) {
        kept_ = filed_;
        leading_ = true;
    }
    auto at = sorted_.mapFromSource(kept_ ? model_.find(*kept_) : QModelIndex());
    if (!at.isValid()) at = sorted_.mapFromSource(model_.first());
    // Where all is done nothing is opened that the person folded away.
    if (at.isValid() && (kept_ || ui_->table->isExpanded(at.parent()))) ui_->table->choose(at);
}

void BoardPage::show_chosen() {
    const auto* one = chosen();
    if (one != nullptr) {
        kept_ = one->row().query;
        filed_.reset();
    } else if (ui_->table->currentIndex().isValid()) {
        kept_.reset();  // a group's own line
    }
    say_why_grey(*ui_, model_, one, duties_);
    ui_->storyCard->show_case(one);
    if (leading_) give_keys_to_step();
}

void BoardPage::with_card(std::function<void()> then) {
    if (!with_jcic_open(commands_, this, std::move(then))) Q_EMIT wants_page(PageId::card);
}

void BoardPage::request(std::set<inquiry::QueryId> only) {
    with_card([this, only = std::move(only)] {
        commands_.send(this, command::RequestApproved{only}, or_fail<std::size_t>());
    });
}

void BoardPage::fetch(std::set<inquiry::QueryId> only) {
    with_card(
        [this, only = std::move(only)] { commands_.send(this, command::FetchReady{only}, or_fail<std::size_t>()); });
}

void BoardPage::open(domain::Item item) {
    const auto* one = chosen();
    const auto* held = one == nullptr ? nullptr : one->record_of(item);
    if (held != nullptr) Q_EMIT wants_record(held->row.query, item);
}

void BoardPage::step() {
    if (const auto* one = chosen()) {
        // The button goes grey: the key that pressed it is to press no other but the next step's.
        ui_->table->setFocus();
        leading_ = true;
        return do_step(*one, one->step);
    }
    if (const auto group = ui_->table->currentIndex(); group.isValid()) ui_->table->turn(group);
}

void BoardPage::do_step(const desk::CaseRow& one, desk::CaseStep step) {
    const auto queries = one.at(step);
    switch (step) {
        case desk::CaseStep::none:
            return;
        case desk::CaseStep::approve:
            Q_EMIT wants_page(PageId::approval);
            return;
        case desk::CaseStep::request:
            return request(queries);
        case desk::CaseStep::ask_anew:
            return ask_anew(queries);
        case desk::CaseStep::fetch:
            return fetch(queries);
        case desk::CaseStep::settle:
            return with_card([this, queries] {
                for (const auto& query : queries) commands_.send(this, command::Settle{query}, or_fail<void>());
            });
        case desk::CaseStep::look_at_end:
            return take("query.seen", queries);
        case desk::CaseStep::hand_over:
            return hand_over();
        case desk::CaseStep::print:
        case desk::CaseStep::file:
            return print_case();
        case desk::CaseStep::open_record:
            if (const auto* item = one.to_open()) Q_EMIT wants_record(item->row.query, item->row.item);
            return;
    }
}

void BoardPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible()) arrange(*ui_, model_, width());  // larger letters
    if (event->type() != QEvent::LanguageChange) return;
    arrange(*ui_, model_, width());
    Q_EMIT model_.headerDataChanged(Qt::Horizontal, 0, BoardModel::columns - 1);
    model_.tick();
    show_lead();
    show_chosen();
}

// Ways to a case on the board, and from it to its events in the ledger.

void BoardPage::do_case_step(const inquiry::QueryId& query, desk::CaseStep step) {
    const auto found = model_.find(query);
    const auto* one = model_.one(found);
    if (one == nullptr) return;
    if (const auto at = sorted_.mapFromSource(found); at.isValid()) ui_->table->choose(at);
    if (one->at(step).contains(query)) do_step(*one, step);
}

/// What is over and was put away is recalled by the case's number, and chosen once the list shows it.
void BoardPage::show_case(const inquiry::QueryId& query, const QString& number) {
    if (choose(query)) return;
    recall_->look_for(number);
    kept_ = query;
}

bool BoardPage::choose(const inquiry::QueryId& query) {
    const auto there = model_.find(query);
    if (!there.isValid()) return false;
    if (!sorted_.mapFromSource(there).isValid()) ui_->search->clear();  // it hides the case
    ui_->table->choose(sorted_.mapFromSource(there));
    return true;
}

void BoardPage::take_step_of(const inquiry::QueryId& query) {
    if (!choose(query)) return follow(query);
    if (const auto* one = chosen(); one != nullptr && one->has(query)) ui_->storyCard->step().click();
}

void BoardPage::show_trail() {
    const auto* one = chosen();
    if (one == nullptr) return;
    // What was written before a correction is found by the number that the case bore then.
    const auto& row = one->row();
    Q_EMIT wants_trail(q(row.case_number_before.empty() ? row.case_number : row.case_number_before));
}

void BoardPage::correct() {
    if (const auto* one = chosen()) correct_number(commands_, *one, ui_->storyCard);
}

void BoardPage::lead_on(const inquiry::QueryId& query) {
    if (!query.empty()) {
        kept_ = query;
        choose_again();
    }
    leading_ = true;
    ui_->table->setFocus();
    show_chosen();
}

void BoardPage::follow(const inquiry::QueryId& query) {
    kept_ = query;
    choose_again();
}

void BoardPage::lead_on_with_card() {
    const auto needs = [](const desk::CaseRow& one) { return desk::needs_card(one.step); };
    const auto* one = chosen();
    if (one != nullptr && needs(*one)) return lead_on({});
    const auto found = std::ranges::find_if(model_.cases(), needs);
    lead_on(found == model_.cases().end() ? inquiry::QueryId() : found->row().query);
}

/// Only from the list or the step before: who looks for something, or reads beside, keeps the keys.
void BoardPage::give_keys_to_step() {
    auto& step = ui_->storyCard->step();
    const auto* now = window()->focusWidget();
    if (now == &step) return;
    if (now != nullptr && now != ui_->table && isAncestorOf(now) && now->isEnabled()) {
        leading_ = false;
        return;
    }
    if (step.isEnabled() && isVisible()) step.setFocus();
}

/// Up and down choose a case from the step's button, too.
bool BoardPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    const bool along = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown ||
                       key == Qt::Key_Home || key == Qt::Key_End;
    if (!along) return Page::eventFilter(watched, event);
    leading_ = false;
    ui_->table->setFocus();
    QCoreApplication::sendEvent(ui_->table, event);
    return true;
}

// What becomes of a whole case on the board: withdrawn, or handed over to somebody else.

void BoardPage::withdraw() {
    const auto* one = chosen();
    if (one == nullptr) return;
    const auto queries = one->to_withdraw();
    QStringList codes;
    for (const auto& item : one->items)
        if (queries.contains(item.row.query)) codes << q(domain::code_of(item.row.item));
    const auto what = queries.size() < 2 ? tr("請輸入撤回原因（記入日誌）。")
                                         : tr("將撤回本案查詢 %n 筆：%1。請輸入撤回原因（記入日誌）。", nullptr,
                                              words::counted(queries.size()))
                                               .arg(listed(codes));
    withdraw_why(queries, what);
}

void BoardPage::ask_anew(const std::set<inquiry::QueryId>& queries) {
    withdraw_why(queries, tr("本筆係核准予移交前承辦人員，不得由接辦人員發查（R-DU-6）。請撤回後按 F2 "
                             "以本人名義重新申請。請輸入撤回原因（記入日誌）。"));
}

void BoardPage::withdraw_why(const std::set<inquiry::QueryId>& queries, const QString& question) {
    ask_text(this, tr("撤回查詢"), question, [this, queries](const std::string& why) {
        take("query.withdraw", queries, {{"reason", why}});
    });
}

void BoardPage::take(const char* act, const std::set<inquiry::QueryId>& queries, const domain::acts::Values& typed) {
    command::TakeAct wanted{act, {}, typed};
    for (const auto& query : queries) wanted.on.insert({query});
    commands_.send(this, std::move(wanted), or_fail<void>());
}

void BoardPage::hand_over() {
    const auto* one = chosen();
    const auto* row = one == nullptr ? nullptr : one->to_hand_over(duties_);
    if (row != nullptr) RecordForms::hand_over_case(commands_, *row, this);
}

void BoardPage::print_case() {
    if (chosen() == nullptr) return;
    const auto query = chosen()->row().query;
    auto* dialog = new PrintCaseDialog(commands_, *chosen(), this, cover_);
    connect(dialog, &PrintCaseDialog::chose_cover, this, &BoardPage::chose_cover);
    // All of it is filed: with what the desk tells next, the case that comes first is chosen.
    connect(dialog, &QDialog::accepted, this, [this, query] {
        ui_->table->setCurrentIndex({});  // a current row would be kept where it goes
        kept_.reset();
        filed_ = query;
    });
    dialog->open();
}

}  // namespace jcic::ui
