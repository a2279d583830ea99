#include "ui/approval/approval_page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>
#include <utility>

#include "app/domain/catalogue/catalogue.h"
#include "app/inquiry/book/written.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/approval/approval_page_parts.h"
#include "ui/approval/approval_queue.h"
#include "ui/approval/form_way.h"
#include "ui/lists/list_ways.h"
#include "ui/look/buttons.h"
#include "ui/look/other_people.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

constexpr int above_part = 8;

}  // namespace

InSight::InSight(QScrollArea& area) : QObject(&area), area_(area) {
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &InSight::look);
    connect(area.verticalScrollBar(), &QScrollBar::valueChanged, this, &InSight::look);
    area.viewport()->installEventFilter(this);
    area.widget()->installEventFilter(this);
}

void InSight::follow(const std::vector<QWidget*>& parts) {
    rest_.assign(parts.begin(), parts.end());
    soon_.start();
}

bool InSight::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::Resize || type == QEvent::Show || type == QEvent::LayoutRequest) soon_.start();
    return QObject::eventFilter(watched, event);
}

/// All of it; of what is higher than the room its end, to which somebody came by reading.
bool InSight::shows(const QWidget& part) const {
    const auto& room = *area_.viewport();
    const int top = part.mapTo(&room, QPoint()).y(), bottom = top + part.height();
    return part.isVisible() && (top >= 0 || part.height() > room.height()) && bottom > 0 && bottom <= room.height();
}

void InSight::look() {
    if (rest_.empty() || !area_.isVisible() || area_.window()->isMinimized()) return;
    // Until it is laid out all of it lies at the top.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const auto before = rest_.size();
    std::erase_if(rest_, [this](const QPointer<QWidget>& one) { return !one || shows(*one); });
    if (rest_.size() != before) Q_EMIT changed();
}

void InSight::show_rest() {
    if (rest_.empty() || !rest_.front()) return look();
    area_.verticalScrollBar()->setValue(rest_.front()->mapTo(area_.widget(), QPoint()).y() - above_part);
    look();
}

ApprovalPage::ApprovalPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::ApprovalPage>(*this)) {
    form_ = new FormLink(ui_->facts);
    form_->setObjectName(QStringLiteral("form"));
    ui_->facts->stand_beside(*form_);
    form_way_ = new FormWay(commands, *form_, this);
    queue_ = new ApprovalQueue(commands, {*ui_->list, *ui_->tickAll, *ui_->together}, this);
    // What is ticked is signed, seen or not: no row is hidden.
    ways_ = new ListWays(*ui_->list, QStringLiteral("approvals"));
    ways_->when_empty([] { return tr("目前無待核准查詢，送出後列示於此。"); });
    auto* finder = ways_->add_finder();
    finder->setContentsMargins(12, 0, 12, 0);
    ui_->layout4->insertWidget(0, finder);
    sight_ = new InSight(*ui_->scroll);
    name_the_rest();
    show_causes();
    show_approvers();
    connect(sight_, &InSight::changed, this, &ApprovalPage::allow);
    connect(queue_, &ApprovalQueue::chosen, this, &ApprovalPage::choose);
    connect(queue_, &ApprovalQueue::signed_together, this, [this](const inquiry::QueryId& query) {
        if (queue_->is_last_own(query)) Q_EMIT own_decided(query);
    });
    connect(ui_->items, &ApprovalItems::changed, this, &ApprovalPage::allow);
    connect(form_way_, &FormWay::failed, this, &ApprovalPage::failed);
    connect(ui_->fold, &QPushButton::toggled, this, &ApprovalPage::unfold);
    connect(ui_->cause, &QComboBox::currentIndexChanged, this, &ApprovalPage::allow);
    connect(ui_->password, &SecretField::edited, this, &ApprovalPage::allow);
    connect(ui_->approver, &QComboBox::currentIndexChanged, this, &ApprovalPage::allow);
    ui_->password->is_of(ui_->approver);
    connect(ui_->remark, &QLineEdit::textChanged, this, &ApprovalPage::allow);
    connect(ui_->approve, &QPushButton::clicked, this,
            [this] { sight_->rest() > 0 ? sight_->show_rest() : decide(true); });
    connect(ui_->password, &SecretField::entered, this, &ApprovalPage::go_on);
    connect(ui_->refuse, &QPushButton::toggled, this, &ApprovalPage::turn_refusal);
    connect(ui_->refuseNow, &QPushButton::clicked, this, [this] { decide(false); });
    turn_refusal(false);
    clear_view();
}

ApprovalPage::~ApprovalPage() = default;

void ApprovalPage::show_snapshot(const desk::Snapshot& snapshot) {
    signed_in_.reset();
    if (snapshot.seat) signed_in_ = snapshot.seat->person.code;
    std::vector<desk::PersonView> supervisors;
    for (const auto& person : snapshot.people)
        if (person.duties.contains(domain::Duty::supervisor)) supervisors.push_back(person);
    const auto same_person = [](const auto& a, const auto& b) { return a.code == b.code; };
    if (!std::equal(supervisors.begin(), supervisors.end(), supervisors_.begin(), supervisors_.end(), same_person)) {
        supervisors_ = supervisors;
        show_approvers();
    }
    ui_->desks->show_desks(snapshot.hub, snapshot.now);
    hub_ = snapshot.hub;
    stops_ = snapshot.stops;
    if (view_) show_text(standing_of(*view_));
    queue_->update_rows(snapshot.approvals, snapshot.now, snapshot.stops);
    allow();
    form_way_->follow(snapshot);
}

void ApprovalPage::show_causes() {
    const auto kept = ui_->cause->currentData().toString();
    ui_->cause->clear();
    ui_->cause->addItem(tr("（不核准時必填）"), QString());
    const auto* event = domain::events::find(action::query_decided);
    for (const auto& choice : event->field(field::cause)->choices)
        ui_->cause->addItem(told(choice.title), q(choice.name));
    ui_->cause->setCurrentIndex(std::max(0, ui_->cause->findData(kept)));
}

/// What is to be known before anything else: whose query it is, that it is asked again, or that an answer waits here.
QString ApprovalPage::standing_of(const desk::ApprovalView& view) const {
    if (view.own) return tr("本筆為本人申請，應由其他核准主管核准。");
    QStringList out;
    if (view.first)
        out << tr("%1 %2 已初核 %3：另一位核准主管核准即成立。")
                   .arg(q(view.first_name), q(view.first->by.text()), q(inquiry::items_text(view.first->items)));
    else if (view.two)
        out << tr("須二位核准主管核准：第一位簽署為初核，再由另一位核准。");
    if (view.again)
        out << tr("%1 前次送核內容已不適用，請重新審核：%2").arg(q(view.desk), words::words_for(*view.again).cause);
    if (!view.desk.empty() && hub_ && hub_->state != desk::HubView::State::connected)
        out << tr("櫃台連線離線，自 %1：簽署後留存本機，恢復連線時回送 %2。")
                   .arg(clock_time(hub_->since), q(view.desk));
    return out.join(QLatin1Char('\n'));
}

/// Another desk asks whoever is signed in, and nobody else.
void ApprovalPage::show_approvers() {
    ui_->approver->clear();
    approvers_ = supervisors_;
    if (view_ && !view_->desk.empty())
        std::erase_if(approvers_, [this](const auto& person) { return person.code != signed_in_; });
    for (const auto& person : approvers_)
        ui_->approver->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    const auto self =
        std::find_if(approvers_.begin(), approvers_.end(), [this](const auto& p) { return p.code == signed_in_; });
    if (!approvers_.empty())
        ui_->approver->setCurrentIndex(self == approvers_.end() ? 0 : static_cast<int>(self - approvers_.begin()));
    say_nobody(*ui_->approver);
    // One that cannot be another is no choice.
    const bool one = ui_->approver->count() == 1;
    ui_->approverPart->setVisible(!one);
    ui_->signer->setText(one ? ui_->approver->currentText() : QString());
    lay_out();
}

void ApprovalPage::choose(const inquiry::QueryId& query) {
    if (!query.empty() && query == chosen_ && view_) return;
    clear_view();
    chosen_ = query;
    be_about(query);
    if (query.empty()) return;
    commands_.send(this, command::ShowApproval{query}, [this, query](Result<desk::ApprovalView> view) {
        if (chosen_ != query) return;
        if (!view) return Q_EMIT failed(view.error());
        show_view(*view);
    });
}

void ApprovalPage::show_view(const desk::ApprovalView& view) {
    view_ = view;
    const auto page = q(view.page.text);
    ui_->facts->show_page(page, view.querier_from);
    ui_->page->show_page(page + q(view.page.stands_out));
    ui_->standing->show_remarks(view.remarks);
    name_the_rest();
    form_way_->show(chosen_, view_);
    danger_ = std::ranges::any_of(view.remarks,
                                  [](const auto& one) { return inquiry::rank_of(one.kind) == inquiry::Rank::danger; });
    const auto due = danger_ ? tr("列有「危險」事項，應填意見") : QString();
    ui_->remark->setPlaceholderText(due);
    ui_->remark->setMinimumWidth(ui_->remark->fontMetrics().horizontalAdvance(due) + 30);  // and its frame
    ui_->digest->setText(tr("簽署內容驗證碼 %1").arg(q(view.digest_text)));
    ui_->items->show_items(view);
    show_approvers();
    show_text(standing_of(view));
    show_parts(true);
    say_done();
    auto signed_parts = ui_->items->lines();
    std::ranges::copy(ui_->standing->lines(), std::back_inserter(signed_parts));
    sight_->follow(signed_parts);
    allow();
}

void ApprovalPage::clear_view() {
    chosen_.clear();
    view_.reset();
    form_way_->show({}, {});
    ui_->facts->show_page({});
    ui_->page->show_rows({});
    ui_->standing->clear();
    show_parts(false);
    ui_->fold->setChecked(false);
    ui_->page->hide();
    ui_->cause->setCurrentIndex(0);
    danger_ = false;
    ui_->remark->setPlaceholderText({});
    ui_->digest->clear();
    sight_->follow({});
    ui_->refuse->setChecked(false);
    show_text(queue_->empty() ? tr("目前無待核准查詢。") : chosen_.empty() ? tr("請於左側選取查詢。") : QString());
    ui_->items->clear();
    ui_->remark->setText({});  // clear() would leave it to Ctrl+Z
    ui_->password->clear();
    busy_ = false;
    allow();
}

/// To the decision that was prepared; else to what it lacks.
void ApprovalPage::go_on() {
    if (!view_ || busy_ || ui_->password->empty()) return;
    // Enter is the decision that was prepared; a refusal is pressed by its own button.
    const bool refuses = ui_->refuse->isChecked();
    if (refuses && ui_->refuseNow->isEnabled()) return ui_->refuseNow->setFocus();
    if (!refuses && ui_->approve->isEnabled()) return ui_->approve->click();
    const bool lacks_word = danger_ && ui_->remark->text().trimmed().isEmpty();
    const bool asks_cause = ui_->cause->isVisible() && ui_->cause->currentData().toString().isEmpty();
    (lacks_word || !asks_cause ? static_cast<QWidget*>(ui_->remark) : ui_->cause)->setFocus();
}

/// Those that are ticked are approved and the rest not; or none.
void ApprovalPage::decide(bool approves) {
    if (!view_ || busy_ || ui_->approver->currentIndex() < 0) return;
    const auto approved = approves ? ui_->items->ticked() : std::set<domain::Item>();
    const auto approver = approvers_[static_cast<std::size_t>(ui_->approver->currentIndex())].code;
    const auto name = queue_->name_of(chosen_);
    const auto what = approves ? tr("已核准 %1 %n 項", nullptr, words::counted(approved.size())).arg(name)
                               : tr("不核准 %1").arg(name);
    queue_->focus();  // the button goes grey; from here the next one is looked at
    busy_ = true;
    allow();
    commands_.send(
        this,
        command::Decide{chosen_, view_->page, approved, from_typed(ui_->remark->text()), approver,
                        ui_->cause->currentData().toString().toStdString()},
        [this, query = chosen_, what](Result<void> decided) {
            busy_ = false;
            if (!decided) {
                if (chosen_ == query) ui_->password->setFocus();
                allow();
                return Q_EMIT failed(decided.error());
            }
            if (chosen_ == query) clear_view();
            go_on_after(query, what);
        },
        together(ui_->password->take()));
}

/// The caret stands in the next password; where nothing else is to be signed here, the way goes on to the case.
void ApprovalPage::go_on_after(const inquiry::QueryId& query, const QString& what) {
    done_ = what;
    say_done();
    if (queue_->is_last_own(query)) return Q_EMIT own_decided(query);
    if (queue_->any_but(query)) ui_->password->setFocus();
}

void ApprovalPage::say_done() {
    const auto next = view_ ? queue_->name_of(chosen_) : QString();
    ui_->done->show_state(Mark::good,
                          done_.isEmpty() || next.isEmpty() ? done_ : tr("%1 · 下一筆 %2").arg(done_, next));
}

void ApprovalPage::open(const inquiry::QueryId& query) {
    queue_->want(query);
}

void ApprovalPage::cover() {
    done_.clear();
    say_done();
    queue_->clear();
    ways_->forget_search();
}

void ApprovalPage::arrive() {
    if (queue_->empty() && !queue_->wants())  // else what was just submitted is on its way here
        queue_->focus();
    else
        ui_->password->setFocus();
}

void ApprovalPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    name_the_rest();
    show_causes();
    say_nobody(*ui_->approver);
    ui_->facts->retell();
    queue_->show_rows();
    if (view_)
        show_view(*std::exchange(view_, std::nullopt));
    else
        clear_view();
    lay_out();
}

// What may be decided now, what a decision still lacks, and how the page lies.

namespace {

constexpr int room_for_both = 880;  ///< pixels of the page, items and what stands out beside each other

QString first_of(std::initializer_list<QString> reasons) {
    const auto* one = std::ranges::find_if(reasons, [](const QString& why) { return !why.isEmpty(); });
    return one == reasons.end() ? QString() : *one;
}

}  // namespace

void ApprovalPage::allow() {
    say_beside_fold();
    const auto kept = ui_->items->ticked().size();
    const bool all = kept == ui_->items->count();
    const bool said = !ui_->remark->text().trimmed().isEmpty();
    const bool enough = said || !danger_;
    // A refusal stays readable for ever, and so says why.
    const auto cause = ui_->cause->currentData().toString();
    const bool word = enough && (said || cause != QLatin1String("other"));
    const auto none = view_ ? QString() : tr("請於左側選取查詢。");
    const auto stop = stopped() ? tr("停止查詢中，不得核准（R-LO-6）") : QString();
    const auto some = kept > 0 ? QString() : tr("未勾選項目，請按「不核准」");
    // What is not ticked is refused.
    const bool first = is_first(ui_->items->ticked());
    const bool refusing = ui_->refuse->isChecked();
    show_cause(refusing || (view_ && !all && !first));
    const auto signing = [&](bool gives_cause, bool gives_word) {
        return still_lacking({{gives_cause, ui_->cause},
                              {gives_word, ui_->remark},
                              {ui_->approver->currentIndex() >= 0, ui_->approver},
                              {!ui_->password->empty(), ui_->password}});
    };
    const auto lacking = all || first ? signing(true, enough) : signing(!cause.isEmpty(), word);
    // Before all of it was in sight the button shows the rest, and signs nothing.
    const auto rest = sight_->rest();
    ui_->approve->setText(rest > 0 ? tr("檢視其餘 %n 項(&Y)", nullptr, words::counted(rest))
                          : first  ? tr("初核 %1 項(&Y)").arg(kept)
                          : view_  ? tr("核准 %1 項(&Y)").arg(kept)
                                   : tr("核准(&Y)"));
    enable_unless(*ui_->approve, busy_, rest > 0 ? first_of({none, stop}) : first_of({none, stop, some, lacking}),
                  rest > 0 ? tr("查詢項目及應注意事項均列示後，始得核准")
                  : first  ? tr("第一位核准主管簽署後，須由另一位核准")
                  : all    ? QString()
                           : tr("勾選項目核准，未勾選項目不核准"));
    enable_unless(*ui_->refuse, busy_, none, tr("不核准應選原因；原因為「其他」者，應填意見"));
    enable_unless(*ui_->refuseNow, busy_, first_of({none, signing(!cause.isEmpty(), word)}));
    enable_unless(*ui_->fold, none, tr("逐行列示簽署之全部內容：文件版本、查詢編號、機構代號、隨機碼"));
}

bool ApprovalPage::is_first(const std::set<domain::Item>& ticked) const {
    const int at = ui_->approver->currentIndex();
    return view_ && at >= 0 && view_->is_first(approvers_[static_cast<std::size_t>(at)].code, ticked);
}

void ApprovalPage::turn_refusal(bool refusing) {
    ui_->refuse->setText(refusing ? tr("返回(&D)") : tr("不核准(&D)…"));
    ui_->refuseNow->setVisible(refusing);
    ui_->approve->setVisible(!refusing);
    allow();
    lay_out();
    if (view_) (refusing ? static_cast<QWidget*>(ui_->cause) : ui_->password)->setFocus();
}

/// Of what nobody is asked for, nothing stays chosen.
void ApprovalPage::show_cause(bool wanted) {
    if (ui_->causePart->isHidden() != wanted) return;
    ui_->causePart->setVisible(wanted);
    const QSignalBlocker quiet(ui_->cause);
    if (!wanted) ui_->cause->setCurrentIndex(0);
    lay_out();
}

/// Of what is ticked something must not be approved now; to refuse it is never stopped.
bool ApprovalPage::stopped() const {
    const auto* row = queue_->row_of(chosen_);
    const auto ticked = ui_->items->ticked();
    return row != nullptr && std::ranges::any_of(stops_, [&](const desk::StopView& one) {
               return std::ranges::any_of(ticked, [&](auto item) { return one.stop.forbids(item, row->querier); });
           });
}

void ApprovalPage::name_the_rest() {
    form_->retell();
    say_beside_fold();
    const auto count = view_ ? view_->remarks.size() : 0;
    ui_->standingTitle->setText(count == 0 ? tr("應注意事項") : tr("應注意事項 %1").arg(count));
    ui_->standingOrder->setVisible(count > 1);
    unfold(ui_->fold->isChecked());
}

void ApprovalPage::show_text(const QString& what) {
    ui_->own->setText(what);
    ui_->own->setVisible(!what.isEmpty());
}

void ApprovalPage::show_parts(bool shown) {
    for (QWidget* one : std::initializer_list<QWidget*>{ui_->itemsTitle, ui_->standingTitle, ui_->ruleFacts})
        one->setVisible(shown);
    if (!shown) ui_->standingOrder->hide();
    // Where there is nothing to be decided there is nothing to be typed.
    ui_->facts->setVisible(shown);
    ui_->sign->setVisible(!queue_->empty());
}

void ApprovalPage::unfold(bool open) {
    ui_->fold->setText((open ? QStringLiteral("⌄ ") : QStringLiteral("› ")) + tr("簽署內容(&T)"));
    ui_->page->setVisible(open);
    if (!open) return;
    ui_->page->parentWidget()->layout()->activate();
    ui_->scroll->ensureWidgetVisible(ui_->page, 0, 0);
}

/// Where it goes when it is signed, of another desk's; else whether all of it was in sight.
void ApprovalPage::say_beside_fold() {
    const bool elsewhere = view_ && !view_->desk.empty();
    const auto rest = sight_->rest();
    ui_->foldHint->setText(elsewhere  ? tr("由 %1 送核，簽署後回送該櫃記入日誌").arg(q(view_->desk))
                           : rest > 0 ? tr("尚有 %n 項未列示", nullptr, words::counted(rest))
                           : view_    ? tr("全部項目及事項均已列示")
                                      : QString());
    ui_->foldHint->setVisible(elsewhere || width() >= room_for_both);
}

/// Items and what stands out lie beside each other where there is room for both, and so do fields and buttons.
void ApprovalPage::lay_out() {
    const auto beside = [](QBoxLayout& layout, bool fits) {
        layout.setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    };
    beside(*ui_->below, width() >= room_for_both);
    say_beside_fold();
    const int list = ui_->listCard->minimumSizeHint().width();
    beside(*ui_->layout15, width() - ui_->layout1->contentsMargins().left() - ui_->layout1->contentsMargins().right() -
                                   ui_->layout3->spacing() - list >=
                               sign_width(true));
}

/// What fields and buttons need, beside each other or not.
int ApprovalPage::sign_width(bool beside) const {
    const auto margins = ui_->layoutSignInside->contentsMargins();
    const int fields = ui_->layoutFields->minimumSize().width(), buttons = ui_->layoutButtons->minimumSize().width();
    const int both = beside ? fields + ui_->layout15->spacing() + buttons : std::max(fields, buttons);
    return both + margins.left() + margins.right() + 2;
}

/// The buttons may go below.
QSize ApprovalPage::minimumSizeHint() const {
    const auto out = Page::minimumSizeHint();
    if (ui_->layout15->direction() == QBoxLayout::TopToBottom) return out;
    return {out.width() - sign_width(true) + sign_width(false), out.height()};
}

void ApprovalPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    lay_out();
}

}  // namespace jcic::ui
