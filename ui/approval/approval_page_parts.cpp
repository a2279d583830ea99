#include "ui/approval/approval_page_parts.h"

#include <QCheckBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/domain/official_names.h"
#include "app/words/words.h"
#include "ui/look/mark.h"
#include "ui/look/preferences.h"
#include "ui/look/text.h"
#include "ui/words/case_words.h"

namespace jcic::ui {
namespace {

/// Of the grid: a fact, the rule beside it, a fact, what stands beside the last.
struct FactColumns {
    enum { left, rule, right, link };
};
constexpr std::array names{"asks", "about", "reason", "right"};

/// The lines of the page, by their labels (app/inquiry/form/approval_page.cpp): what is signed is in Chinese.
class SignedLines {
public:
    explicit SignedLines(const QString& page) {
        for (const auto& line : page.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            values_.insert(line.section(QLatin1Char('\t'), 0, 0), line.section(QLatin1Char('\t'), 1));
    }
    [[nodiscard]] QString operator[](const char* label) const { return values_.value(QString::fromUtf8(label)); }
    /// With its label in the windows' language, where it is there.
    [[nodiscard]] QString labelled(const char* label, const QString& said) const {
        const auto value = (*this)[label];
        return value.isEmpty() ? QString() : said + QLatin1Char(' ') + value;
    }
    /// One of the rules' own words, and beside it what it means where the windows speak another language.
    [[nodiscard]] QString meant(const char* label) const {
        const auto value = (*this)[label];
        if (spoken_language() == Language::chinese) return value;
        QString meaning;
        const auto look_in = [&](const auto& words) {
            for (const auto one : words)
                if (q(domain::official_name(one)) == value) meaning = words::word_for(one);
        };
        using Kind = domain::AuthorisationKind;
        look_in(domain::all_businesses);
        look_in(domain::all_subject_kinds);
        look_in(std::array{Kind::paper, Kind::citizen_certificate, Kind::c3_certificate});
        return meaning.isEmpty() ? value : ApprovalFacts::tr("%1（%2）").arg(value, meaning);
    }

private:
    QHash<QString, QString> values_;
};

QString together_in(QStringList parts, const QString& between) {
    parts.removeAll(QString());
    return parts.join(between);
}
QString in_line(const QStringList& parts) {
    return together_in(parts, QStringLiteral(" · "));
}
QString in_lines(const QStringList& parts) {
    return together_in(parts, QStringLiteral("\n"));
}

struct Fact {
    QString main;
    QString more;
};

/// Of "林怡君 L03" the name stands large.
Fact who_asks(const SignedLines& page, const std::optional<domain::RocDate>& since) {
    const auto who = page["查詢人員"];
    const auto code = who.section(QLatin1Char(' '), -1);
    const auto name = who.chopped(code.size()).trimmed();
    const auto from = since ? ApprovalFacts::tr("%1 起指定查詢（聯徵4）").arg(q(since->dashed())) : QString();
    return {name.isEmpty() ? who : name, in_lines({in_line({name.isEmpty() ? QString() : code, from}),
                                                   page.labelled("申請時間", ApprovalFacts::tr("申請時間"))})};
}

Fact about_whom(const SignedLines& page) {
    const auto borrower =
        together_in({page.labelled("授信戶", ApprovalFacts::tr("授信戶")), page["授信戶證號"]}, QStringLiteral(" "));
    return {together_in({page["被查詢人"], page["身分證號"]}, QStringLiteral("　")),
            in_lines({in_line({page.meant("業務別"), page.meant("對象別")}), borrower})};
}

Fact by_what_right(const SignedLines& page) {
    const auto signed_on = page["授權簽署日"], ends_on = page["授權截止日"];
    const auto days = signed_on.isEmpty() ? QString() : ApprovalFacts::tr("%1 簽署，授權至 %2").arg(signed_on, ends_on);
    return {together_in({page.meant("授權方式"), page["授權書編號"]}, QStringLiteral("　")),
            in_lines({in_line({days, page["申辦業務名稱"]}),
                      in_line({page.labelled("授權項目", ApprovalFacts::tr("授權項目")),
                               page.labelled("聯徵中心回覆", ApprovalFacts::tr("聯徵中心回覆"))})})};
}

QFrame* rule_in(QWidget* parent, bool upright) {
    auto* rule = new QFrame(parent);
    rule->setProperty("kind", upright ? QStringLiteral("upright") : QStringLiteral("rule"));
    return rule;
}

}  // namespace

ApprovalFacts::ApprovalFacts(QWidget* parent)
    : QWidget(parent), grid_(new QGridLayout(this)), signed_as_(new QLabel(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(16);
    grid_->setVerticalSpacing(5);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        auto* column = new QVBoxLayout;
        column->setSpacing(2);
        const auto line = [&](const char* kind, const char* what) {
            auto* label = new QLabel(this);
            label->setObjectName(QLatin1String(names[i]) + QLatin1String(what));
            label->setProperty("kind", QLatin1String(kind));
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
            column->addWidget(label);
            return label;
        };
        blocks_[i] = {line("small", "Title"), line("fact", "Main"), line("small", "More")};
        column->addStretch();
        const bool right = i % 2 == 1, wide = i == 1;
        grid_->addLayout(column, static_cast<int>(i / 2) * 2, right ? FactColumns::right : FactColumns::left, 1,
                         wide ? 2 : 1);
    }
    grid_->addWidget(rule_in(this, false), 1, 0, 1, 4);
    grid_->addWidget(rule_in(this, true), 0, FactColumns::rule, 3, 1);
    signed_as_->setObjectName(QStringLiteral("signedAs"));
    signed_as_->setWordWrap(true);
    grid_->addWidget(signed_as_, 3, 0, 1, 4);
    grid_->setColumnStretch(FactColumns::left, 1);
    grid_->setColumnStretch(FactColumns::right, 1);
    show_page({});
}

void ApprovalFacts::stand_beside(QWidget& link) {
    grid_->addWidget(&link, 2, FactColumns::link, Qt::AlignTop | Qt::AlignRight);
}

void ApprovalFacts::retell() {
    const SignedLines page(page_);
    const std::array titles{tr("申請人員"), tr("受查人"), tr("查詢事由"), tr("授權依據")};
    const std::array facts{who_asks(page, since_), about_whom(page),
                           Fact{page["事由"], page.labelled("案號", tr("案號"))}, by_what_right(page)};
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        blocks_[i].title->setText(facts[i].main.isEmpty() ? QString() : titles[i]);
        blocks_[i].main->setText(facts[i].main);
        blocks_[i].more->setText(facts[i].more);
    }
    signed_as_->setText(tr("簽署效力以「簽署內容」所列中文為準，其他語言僅供參考。"));
    signed_as_->setVisible(!page_.isEmpty() && spoken_language() != Language::chinese);
}

void ApprovalFacts::show_page(const QString& page, std::optional<domain::RocDate> since) {
    page_ = page;
    since_ = since;
    retell();
}

ApprovalItems::ApprovalItems(QWidget* parent) : QWidget(parent), lines_(new QVBoxLayout(this)) {
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(0);
}

void ApprovalItems::show_items(const desk::ApprovalView& view) {
    clear();
    for (const auto& [item, rule] : view.items)
        add(item, item_text(item, domain::info(item).needs_year ? view.year : std::nullopt), rule);
    // No more is decided than was approved first.
    if (view.first)
        for (const auto& [item, tick] : ticks_) tick->setChecked(view.first->items.contains(item));
}

void ApprovalItems::add(domain::Item item, const QString& name, FaultCode rule) {
    const auto code = q(domain::code_of(item));
    const auto allowed = tr("得查詢　%1").arg(q(code_text(rule)).section(QLatin1Char('.'), 1));
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    auto* tick = new QCheckBox(name, line);
    tick->setObjectName(QStringLiteral("approve") + code);
    tick->setAccessibleName(QStringLiteral("%1 %2").arg(name, allowed));
    tick->setChecked(true);
    auto* by = new MarkLabel(line);
    by->setObjectName(QStringLiteral("allowed") + code);
    by->setProperty("kind", QStringLiteral("note"));
    by->show_state(Mark::good, allowed);
    row->addWidget(tick, 1);
    row->addWidget(by);
    auto* rule_below = new QFrame(this);
    rule_below->setProperty("kind", QStringLiteral("rule"));
    lines_->addWidget(line);
    lines_->addWidget(rule_below);
    connect(tick, &QCheckBox::toggled, this, &ApprovalItems::changed);
    ticks_[item] = tick;
}

void ApprovalItems::clear() {
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    ticks_.clear();
}

std::vector<QWidget*> ApprovalItems::lines() const {
    std::vector<QWidget*> out;
    for (const auto& [item, tick] : ticks_) out.push_back(tick);
    return out;
}

std::set<domain::Item> ApprovalItems::ticked() const {
    std::set<domain::Item> out;
    for (const auto& [item, tick] : ticks_)
        if (tick->isChecked()) out.insert(item);
    return out;
}

namespace {

using State = desk::HubView::State;

/// What a small screen has room for, with this desk's own row.
constexpr std::size_t most_others = 3;

struct StateRow {
    Mark mark;
    QString name;
    QString said;
};

/// "13:31", and the day with it where it was another.
QString moment(UtcTime when, UtcTime now) {
    return domain::roc_date_at(when) == domain::roc_date_at(now) ? clock_time(when) : roc_time(when);
}

StateRow row_of(const desk::HubView& hub, const desk::HubView::OtherDesk& one, UtcTime now) {
    if (hub.state != State::connected)
        return {Mark::not_yet, q(one.workstation), DeskStates::tr("無法得知，自 %1").arg(moment(hub.since, now))};
    if (one.here) return {Mark::good, q(one.workstation), DeskStates::tr("正常")};
    if (!one.since) return {Mark::not_yet, q(one.workstation), DeskStates::tr("未曾連線")};
    return {Mark::not_yet, q(one.workstation), DeskStates::tr("離線，自 %1").arg(moment(*one.since, now))};
}

/// Those that are away come first where there is no room for all.
std::vector<StateRow> rows_of(const desk::HubView& hub, UtcTime now) {
    auto others = hub.desks;
    if (others.size() > most_others) std::ranges::stable_partition(others, [](const auto& one) { return !one.here; });
    std::vector<StateRow> out;
    for (std::size_t at = 0; at < std::min(others.size(), most_others); ++at)
        out.push_back(row_of(hub, others[at], now));
    if (others.size() > most_others) {
        const std::vector rest(others.begin() + most_others, others.end());
        const auto away = std::ranges::count_if(rest, [](const auto& one) { return !one.here; });
        out.push_back({away == 0 ? Mark::good : Mark::not_yet, DeskStates::tr("另 %1 台").arg(rest.size()),
                       away == 0 ? DeskStates::tr("正常") : DeskStates::tr("%1 台離線").arg(away)});
    }
    out.push_back({Mark::good, q(hub.workstation), DeskStates::tr("本機")});
    return out;
}

}  // namespace

DeskStates::DeskStates(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 0);
    column->setSpacing(4);
    hide();
}

void DeskStates::show_desks(const std::optional<desk::HubView>& hub, UtcTime now) {
    const bool same = hub.has_value() == hub_.has_value() &&
                      (!hub || (hub->state == hub_->state && hub->since == hub_->since && hub->desks == hub_->desks));
    if (same) return;
    hub_ = hub;
    now_ = now;
    lay_out();
}

void DeskStates::lay_out() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    while (auto* item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool shown = hub_ && !hub_->desks.empty();
    setVisible(shown);
    if (!shown) return;
    auto* head = new QLabel(tr("櫃台連線"), this);
    head->setProperty("kind", QStringLiteral("heading"));
    column->addWidget(head);
    for (const auto& row : rows_of(*hub_, now_)) {
        auto* line = new QWidget(this);
        auto* across = new QHBoxLayout(line);
        across->setContentsMargins(0, 0, 0, 0);
        auto* name = new MarkLabel(line);
        name->colour_mark_alone();
        name->show_state(row.mark, row.name);
        auto* said = new QLabel(row.said, line);
        said->setProperty("kind", QStringLiteral("small"));
        across->addWidget(name);
        across->addStretch();
        across->addWidget(said);
        line->setAccessibleName(QStringLiteral("%1：%2").arg(row.name, row.said));
        column->addWidget(line);
    }
}

void DeskStates::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) lay_out();
}

}  // namespace jcic::ui

// What ApprovalPage is made of, from top to bottom.

namespace jcic::ui::Ui {

ApprovalPage::ApprovalPage(QWidget& form) : parts_(*new FormParts(form)) {
    layout1 = lay_out<QVBoxLayout>(form, 8, {24, 20, 24, 12});
    auto* head = add_layout<QHBoxLayout>(*layout1, 16);
    auto* column = add_layout<QVBoxLayout>(*head, 4, 1);
    put(*column, parts_.make_line("pageTitle", QT_TR_NOOP("核准"), "title"));
    done = put(*head, parts_.make<MarkLabel>("done"));
    parts_.add_text(*column, "lead",
                    QT_TR_NOOP("列有注意或危險事項者須逐筆審核；僅列附註者得併同簽署。簽署內容同畫面所示。"), "soft");
    layout3 = add_layout<QHBoxLayout>(*layout1, 12, 1);
    add_list();
    add_page();
    follow({list, tickAll, together, scroll, fold, cause, remark, approver, password, approve, refuseNow, refuse});
}

/// What waits, and the way to sign several at once.
void ApprovalPage::add_list() {
    listCard = put(*layout3, parts_.make<QFrame>("listCard"), 7);
    listCard->setProperty("kind", QStringLiteral("card"));
    layout4 = lay_out<QVBoxLayout>(*listCard, 8, {1, 12, 1, 12});
    list = put(*layout4, parts_.make<QListWidget>("list", QT_TR_NOOP("待核准的查詢")), 1);
    desks = put(*layout4, parts_.make<DeskStates>("desks"));
    auto* column2 = add_layout<QVBoxLayout>(*layout4, 8);
    column2->setContentsMargins(12, 0, 12, 0);
    auto* row = add_layout<QHBoxLayout>(*column2, 8);
    put(*row, parts_.make_text("why", QT_TR_NOOP("勾選之查詢逐筆列示後簽署；輸入密碼一次，各筆分別簽章。"), "small"),
        1);
    tickAll = put(*row, parts_.make_button("tickAll", QT_TR_NOOP("全選(&A)")));
    tickAll->setProperty("kind", QStringLiteral("link"));
    together = put(*column2, parts_.make_button("together", QT_TR_NOOP("併同核准(&B)…")));
}

/// What is signed, above where it is.
void ApprovalPage::add_page() {
    auto* pageCard = put(*layout3, parts_.make<QFrame>("pageCard"), 18);
    pageCard->setProperty("kind", QStringLiteral("card"));
    auto* column3 = lay_out<QVBoxLayout>(*pageCard, 0, {1, 1, 1, 1});
    own = put(*column3, parts_.make_text("own", nullptr, "heading"));
    own->setMargin(8);
    own->setIndent(8);
    scroll = put(*column3, parts_.make<QScrollArea>("scroll", QT_TR_NOOP("簽署內容")), 1);
    scroll->setMinimumSize(0, 200);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(make_facts());
    sign = put(*column3, parts_.make<QWidget>("sign"));
    auto* column7 = lay_out<QVBoxLayout>(*sign, 0);
    auto* row4 = add_layout<QHBoxLayout>(*column7, 8);
    row4->setContentsMargins(12, 0, 16, 4);
    fold = put(*row4, parts_.make_button("fold", QT_TR_NOOP("簽署內容(&T)")));
    fold->setProperty("kind", QStringLiteral("link"));
    fold->setCheckable(true);
    digest = put(*row4, parts_.make_line("digest", nullptr, "small"));
    row4->addStretch(1);
    foldHint = put(*row4, parts_.make_text("foldHint", nullptr, "small"), 4);
    foldHint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* ruleSign = put(*column7, parts_.make<QFrame>("ruleSign"));
    ruleSign->setProperty("kind", QStringLiteral("rule"));
    layoutSignInside = add_layout<QVBoxLayout>(*column7, 8);
    layoutSignInside->setContentsMargins(16, 6, 16, 8);
    layout15 = add_layout<QHBoxLayout>(*layoutSignInside, 8);
    layoutFields = add_layout<QHBoxLayout>(*layout15, 8, 1);
    add_decision();
    add_signer();
    add_buttons();
}

QWidget* ApprovalPage::make_facts() {
    auto* scrollContent = parts_.make<QWidget>("scrollContent");
    auto* column4 = lay_out<QVBoxLayout>(*scrollContent, 8, {16, 8, 16, 4});
    facts = put(*column4, parts_.make<ApprovalFacts>("facts"));
    ruleFacts = put(*column4, parts_.make<QFrame>("ruleFacts"));
    ruleFacts->setProperty("kind", QStringLiteral("rule"));
    below = add_layout<QHBoxLayout>(*column4, 24);
    auto* column5 = add_layout<QVBoxLayout>(*below, 4, 4);
    itemsTitle = put(*column5, parts_.make_line("itemsTitle", QT_TR_NOOP("查詢項目"), "heading"));
    items = put(*column5, parts_.make<ApprovalItems>("items"));
    column5->addStretch();
    auto* column6 = add_layout<QVBoxLayout>(*below, 4, 7);
    auto* row2 = add_layout<QHBoxLayout>(*column6, 8);
    standingTitle = put(*row2, parts_.make_line("standingTitle", QT_TR_NOOP("應注意事項"), "heading"));
    row2->addStretch();
    standingOrder = put(*row2, parts_.make_line("standingOrder", QT_TR_NOOP("依重要程度排列"), "small"));
    standing = put(*column6, parts_.make<StandingList>("standing"));
    column6->addStretch();
    page = put(*column4, parts_.make<FactRows>("page"));
    column4->addStretch();
    return scrollContent;
}

/// Why not, where it is refused; and what there is to say.
void ApprovalPage::add_decision() {
    causePart = put(*layoutFields, parts_.make<QWidget>("causePart"), 2);
    auto* column9 = lay_out<QVBoxLayout>(*causePart, 4);
    cause = parts_.add_field<ChoiceBox>(*column9, "cause", QT_TR_NOOP("不核准的原因(&R)"));
    cause->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    cause->setMinimumContentsLength(5);
    parts_.say_tip(*cause, QT_TR_NOOP("任一項目不核准時必填，查詢人員得檢視"));
    auto* column8 = add_layout<QVBoxLayout>(*layoutFields, 4, 3);
    remark = parts_.add_field<QLineEdit>(*column8, "remark", QT_TR_NOOP("意見(&M)"));
    parts_.name_widget(*remark, QT_TR_NOOP("核准意見"));
}

void ApprovalPage::add_signer() {
    approverPart = put(*layoutFields, parts_.make<QWidget>("approverPart"), 2);
    auto* column10 = lay_out<QVBoxLayout>(*approverPart, 4);
    approver = parts_.add_field<ChoiceBox>(*column10, "approver", QT_TR_NOOP("核准主管(&U)"));
    approver->setMinimumSize(110, 0);
    approver->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    approver->setMinimumContentsLength(5);
    auto* column11 = add_layout<QVBoxLayout>(*layoutFields, 4, 3);
    auto* named = add_layout<QHBoxLayout>(*column11, 8);
    password = parts_.make<SecretField>("password", QT_TR_NOOP("核准主管的密碼(&P)"));
    put(*named, parts_.make_label(*password, QT_TR_NOOP("核准主管的密碼(&P)")), 1);
    signer = put(*named, parts_.make_line("signer", nullptr, "small"));
    put(*column11, password);
}

void ApprovalPage::add_buttons() {
    auto* column12 = add_layout<QVBoxLayout>(*layout15, 0);
    column12->addStretch();
    layoutButtons = add_layout<QHBoxLayout>(*column12, 8);
    layoutButtons->addStretch();
    refuse = put(*layoutButtons, parts_.make_button("refuse", QT_TR_NOOP("不核准(&D)…")));
    refuse->setProperty("kind", QStringLiteral("quiet"));
    refuse->setCheckable(true);
    refuseNow = put(*layoutButtons, parts_.make_button("refuseNow", QT_TR_NOOP("不核准(&N)")));
    refuseNow->setProperty("kind", QStringLiteral("danger"));
    approve = put(*layoutButtons, parts_.make_button("approve", QT_TR_NOOP("核准(&Y)")));
    approve->setProperty("kind", QStringLiteral("primary"));
}

}  // namespace jcic::ui::Ui
