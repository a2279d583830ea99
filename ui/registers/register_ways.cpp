#include "ui/registers/register_ways.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "app/domain/registers/desks.h"
#include "app/domain/registers/labels.h"
#include "app/domain/registers/parts.h"
#include "app/domain/roc_date.h"
#include "app/domain/trail_access.h"
#include "app/words/words.h"
#include "ui/look/buttons.h"
#include "ui/look/flow_layout.h"
#include "ui/look/text.h"
#include "ui/papers/papers_dialog.h"
#include "ui/papers/sheet_out.h"
#include "ui/query/serials_dialog.h"
#include "ui/registers/authorisations_dialog.h"
#include "ui/registers/read_in_dialog.h"
#include "ui/registers/review_dialogs.h"
#include "ui/registers/sheet_dialogs.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

QString kind_told(const std::string& kind) {
    for (const auto& one : domain::registers::kinds_of_contradiction)
        if (one.name == kind) return told(one.title);
    return q(kind);
}

QStringList found_in(const desk::DeskLink& link) {
    QStringList lines;
    for (const auto& one : link.differ)
        lines << DeskLinksDialog::tr("內容牴觸：%1，%2；本機 %3，他台 %4。請登記缺失。")
                     .arg(kind_told(one.kind), q(one.what), q(one.here), q(one.there));
    for (const auto& one : link.held_back) lines << DeskLinksDialog::tr("本機已送出，惟不再發查：%1").arg(q(one));
    return lines;
}

}  // namespace

DeskLinksDialog::DeskLinksDialog(Commands& commands, QWidget* parent)
    : ListDialog("DeskLinksDialog", {760, 420}, commands, parent) {
    build();
    look(command::OwnFingerprint{}, [this](const std::string& own) {
        fingerprint_->setText(q(own));
        fingerprint_->setCursorPosition(0);
        if (commands_.snapshot()->hub)
            look(command::LookAtLinks{}, [this](const desk::ExchangeLinks& links) { show_links(links); });
    });
    if (!commands_.snapshot()->hub)
        told_->setPlainText(tr("本單位未設定櫃台連線伺服器：各台互不知他台已使用之授權書及晶片卡借用情形。"));
}

void DeskLinksDialog::build() {
    parts_.title_window(QT_TR_NOOP("同單位櫃台之連線"));
    parts_.add_text(
        column_, "",
        QT_TR_NOOP("各台經櫃台連線伺服器互告晶片卡借用情形、已使用授權書及每週查詢紀錄單之進度，由工作站金鑰簽署，"
                   "不含當事人資料。登記他台前，請當面或以已知之電話核對其指紋。"));
    auto* label = parts_.make_line("ownFingerprintLabel", QT_TR_NOOP("本機憑證的指紋(&F)"));
    fingerprint_ = parts_.make<QLineEdit>("ownFingerprint", QT_TR_NOOP("本機憑證的指紋(&F)"));
    fingerprint_->setReadOnly(true);
    label->setBuddy(fingerprint_);
    add_row(column_, {label, fingerprint_})->setStretchFactor(fingerprint_, 1);
    told_ = parts_.make<QPlainTextEdit>("linksTold", QT_TR_NOOP("各台之狀態"));
    told_->setReadOnly(true);
    told_->setTabChangesFocus(true);
    column_.addWidget(told_, 1);
    auto* close = make_close(false);
    close->setDefault(true);
    add_ways({nullptr, close});
}

void DeskLinksDialog::show_links(const desk::ExchangeLinks& links) {
    QStringList lines;
    for (const auto& one : links.others) {
        lines << (one.made ? tr("%1：讀至其日誌第 %L2 筆，產出於 %3。")
                                 .arg(q(one.desk))
                                 .arg(one.through)
                                 .arg(roc_time(*one.made))
                           : tr("%1：尚未讀到。").arg(q(one.desk)));
        if (one.fault) {
            const auto words = words::words_for(*one.fault);
            lines << tr("未採用：%1%2").arg(words.cause, words.advice);
        }
        lines << found_in(one);
    }
    lines << tr("本機：其他櫃台得讀至日誌第 %L1 筆。").arg(links.own.through);
    if (links.own.waits) lines << tr("至第 %L1 筆尚待送出。").arg(*links.own.waits);
    for (const auto& one : links.own.left_out) lines << tr("未送出 %1：請以其他方式告知他台。").arg(q(one));
    if (links.own.fault) lines << words::words_for(*links.own.fault).cause;
    told_->setPlainText(lines.join(QLatin1Char('\n')));
}

namespace {

using Period = std::pair<domain::RocDate, domain::RocDate>;  ///< its first and last day, which is not after today
struct NamedPeriod {
    QString name;
    std::optional<Period> days;  ///< nullopt: all
};

/// All; this month and the last, this half-year and the last, this year and the last: "115/11", "115H2", "115 年".
std::vector<NamedPeriod> periods_until(domain::RocDate today) {
    using std::chrono::months;
    const auto date = today.date();
    const std::chrono::year_month month = date.year() / date.month();
    const std::chrono::year_month year = date.year() / std::chrono::January;
    const std::chrono::year_month half = unsigned{date.month()} <= 6 ? year : year + months{6};
    std::vector<NamedPeriod> out{{QCoreApplication::translate("PeriodBox", "全部期間"), std::nullopt}};
    const auto add = [&](std::chrono::year_month first, int length) {
        const auto from = domain::RocDate::from(first / 1);
        const auto next = std::chrono::sys_days{(first + months{length}) / 1};
        const auto to = domain::RocDate::from(next - std::chrono::days{1});
        if (!from || !to) return;
        const auto roc = QString::number(from->year());
        const unsigned begins = unsigned{first.month()};
        const auto called = length == 1   ? QStringLiteral("%1/%2").arg(roc).arg(begins, 2, 10, QLatin1Char('0'))
                            : length == 6 ? QStringLiteral("%1H%2").arg(roc).arg(begins == 1 ? 1 : 2)
                                          : QCoreApplication::translate("PeriodBox", "%1 年").arg(roc);
        out.push_back({called, Period{*from, std::min(*to, today)}});
    };
    add(month, 1);
    add(month - months{1}, 1);
    add(half, 6);
    add(half - months{6}, 6);
    add(year, 12);
    add(year - months{12}, 12);
    return out;
}

desk::RowFilter one_whole(const std::string& row) {
    desk::RowFilter out;
    out.only = {row};
    out.whole = true;
    return out;
}

/// Who may draw, enter or change something there is the desk's to say.
bool whoever_reads(const std::set<domain::Duty>&) {
    return true;
}
bool who_queries(const std::set<domain::Duty>& duties) {
    return duties.contains(domain::Duty::query_officer);
}
bool who_sends(const std::set<domain::Duty>& duties) {
    return domain::registers::holds_one(duties, domain::registers::officers_and_supervisors);
}
bool who_links(const std::set<domain::Duty>& duties) {
    return domain::registers::holds_one(duties, domain::registers::head_and_administrator);
}
/// What a check is written on (R-LO-5); others read the register alone.
bool who_takes_out(const std::set<domain::Duty>& duties) {
    return domain::may_take_events_out(duties).has_value();
}

}  // namespace

std::span<const RegisterWays::Window> RegisterWays::windows() {
    namespace books = domain::registers;
    static constexpr Window all[]{
        {&books::lost_serials, "askJcic", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "補查調閱序號…(&J)"),
         who_queries},
        {&books::weekly_sheets, "closeWeek", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "產出本週的查詢紀錄單(&W)"),
         who_queries},
        {&books::desks, "deskLinks", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "檢視櫃台之連線…(&X)"), who_links},
        {&books::authorisations, "sendForms", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "傳送授權書…(&X)"),
         who_sends},
        {&books::audits, "fillPapers", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "產出工作底稿…(&W)"), who_takes_out},
        {&books::people, "showRights", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "審查權限…(&W)"), whoever_reads},
        {&books::samples, "showSample", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "每月抽查…(&W)"), whoever_reads},
        {&books::reviews, "showSample", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "每月抽查…(&W)"), whoever_reads},
        {&books::comparisons, "checkZ52", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "核對 Z52…(&W)"), whoever_reads},
        {&books::differences, "checkZ52", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "核對 Z52…(&W)"), whoever_reads},
        {&books::bills, "checkBill", QT_TRANSLATE_NOOP("jcic::ui::RegisterWays", "核對帳單…(&W)"), whoever_reads}};
    return all;
}

RegisterWays::RegisterWays(Commands& commands, std::function<desk::RowFilter()> filter, QWidget* parent)
    : QWidget(parent),
      commands_(commands),
      filter_(std::move(filter)),
      out_(new SheetOut(commands, this)),
      ask_jcic_(new QPushButton(this)),
      close_week_(new QPushButton(this)),
      links_(new QPushButton(this)),
      send_(new QPushButton(this)),
      read_in_(new QPushButton(this)),
      print_(new QPushButton(parent)),
      save_(new QPushButton(parent)),
      papers_(new QPushButton(this)),
      rights_(new QPushButton(this)),
      sample_(new QPushButton(this)),
      z52_(new QPushButton(this)),
      bill_(new QPushButton(this)) {
    auto* row = new FlowLayout(this, true);
    for (auto* one : {read_in_, ask_jcic_, close_week_, links_, send_, papers_, rights_, sample_, z52_, bill_}) {
        one->setProperty("kind", QStringLiteral("quiet"));
        row->addWidget(one);
    }
    ask_jcic_->setObjectName(QStringLiteral("askJcic"));
    close_week_->setObjectName(QStringLiteral("closeWeek"));
    links_->setObjectName(QStringLiteral("deskLinks"));
    send_->setObjectName(QStringLiteral("sendForms"));
    read_in_->setObjectName(QStringLiteral("readRows"));
    print_->setObjectName(QStringLiteral("printMenu"));
    save_->setObjectName(QStringLiteral("saveMenu"));
    for (auto* one : {print_, save_}) one->setMenu(new QMenu(one));
    papers_->setObjectName(QStringLiteral("fillPapers"));
    rights_->setObjectName(QStringLiteral("showRights"));
    sample_->setObjectName(QStringLiteral("showSample"));
    z52_->setObjectName(QStringLiteral("checkZ52"));
    bill_->setObjectName(QStringLiteral("checkBill"));
    connect(bill_, &QPushButton::clicked, this, [this] { open_checking(new BillDialog(commands_, this)); });
    connect(sample_, &QPushButton::clicked, this, [this] { open_checking(new SampleDialog(commands_, this)); });
    connect(z52_, &QPushButton::clicked, this, [this] { open_checking(new Z52Dialog(commands_, this)); });
    connect(out_, &SheetOut::said, this, &RegisterWays::said);
    connect(out_, &SheetOut::failed, this, &RegisterWays::failed);
    connect(ask_jcic_, &QPushButton::clicked, this, &RegisterWays::ask_jcic);
    connect(close_week_, &QPushButton::clicked, this, &RegisterWays::close_week);
    connect(links_, &QPushButton::clicked, this, &RegisterWays::show_links);
    connect(send_, &QPushButton::clicked, this, &RegisterWays::send_authorisations);
    connect(read_in_, &QPushButton::clicked, this, &RegisterWays::read_in);
    connect(papers_, &QPushButton::clicked, this, &RegisterWays::fill_papers);
    connect(rights_, &QPushButton::clicked, this, &RegisterWays::show_rights);
    show_book(nullptr, {});
}

void RegisterWays::show_book(command::Book book, std::vector<const domain::registers::Step*> from_file) {
    if (book != book_) {
        ++visit_;
        out_->forget();
    }
    book_ = book;
    from_file_ = std::move(from_file);
    read_in_->setVisible(!from_file_.empty());
    for (auto* one : {print_, save_}) enable_unless(*one, book_ != nullptr ? QString() : tr("請先選取登記簿"));
    const auto snapshot = commands_.snapshot();
    for (auto* button : {ask_jcic_, close_week_, links_, send_, papers_, rights_, sample_, z52_, bill_})
        button->setVisible(snapshot->seat && std::ranges::any_of(windows(), [&](const Window& way) {
                               return way.book == book_ && button->objectName() == QLatin1String(way.button) &&
                                      way.may(snapshot->seat->person.duties);
                           }));
}

void RegisterWays::retell() {
    ask_jcic_->setText(tr("補查調閱序號…(&J)"));
    close_week_->setText(tr("產出本週的查詢紀錄單(&W)"));
    links_->setText(tr("檢視櫃台之連線…(&X)"));
    send_->setText(tr("傳送授權書…(&X)"));
    read_in_->setText(tr("由檔案登記…(&F)"));
    print_->setText(tr("列印(&P)"));
    save_->setText(tr("匯出(&E)"));
    print_->setToolTip(tr("列印本筆、所列各筆或整本登記簿"));
    save_->setToolTip(tr("另存本筆、所列各筆或整本登記簿，記入日誌"));
    fill_menus();
    papers_->setText(tr("產出工作底稿…(&W)"));
    rights_->setText(tr("審查權限…(&W)"));
    sample_->setText(tr("每月抽查…(&W)"));
    z52_->setText(tr("核對 Z52…(&W)"));
    bill_->setText(tr("核對帳單…(&W)"));
}

void RegisterWays::ask_jcic() {
    auto* dialog = new SerialsDialog(commands_, this);
    connect(dialog, &SerialsDialog::changed, this, &RegisterWays::taken);
    dialog->open();
}

/// On the week's last office day; what is not closed then closes by itself.
void RegisterWays::close_week() {
    commands_.send(this, command::CloseOwnWeek{}, [this, visit = visit_](Result<std::string> row) {
        if (visit != visit_) return;
        if (!row) return Q_EMIT failed(row.error());
        Q_EMIT taken();
    });
}

void RegisterWays::show_links() {
    (new DeskLinksDialog(commands_, this))->open();
}

void RegisterWays::send_authorisations() {
    auto* dialog = new AuthorisationsDialog(commands_, this);
    connect(dialog, &AuthorisationsDialog::changed, this, &RegisterWays::taken);
    dialog->open();
}

void RegisterWays::read_in() {
    if (from_file_.empty()) return;
    auto* dialog = new ReadInDialog(commands_, book_, from_file_, this);
    connect(dialog, &ReadInDialog::taken, this, &RegisterWays::taken);
    dialog->open();
}

void RegisterWays::fill_papers() {
    auto* dialog = new PapersDialog(commands_, this);
    connect(dialog, &PapersDialog::said, this, &RegisterWays::said);
    dialog->open();
}

void RegisterWays::show_rights() {
    auto* dialog = new RightsDialog(commands_, this);
    connect(dialog, &RightsDialog::changed, this, &RegisterWays::taken);
    connect(dialog, &RightsDialog::wants_row, this, &RegisterWays::wants_row);
    dialog->open();
}

void RegisterWays::open_checking(ListDialog* dialog) {
    connect(dialog, &ListDialog::changed, this, &RegisterWays::taken);
    dialog->open();
}

void RegisterWays::show_row(const std::string& row) {
    if (std::exchange(row_, row) != row) fill_menus();
}

void RegisterWays::show_day(domain::RocDate today) {
    if (std::exchange(day_, today) != today) fill_menus();
}

void RegisterWays::fill_menus() {
    if (!day_) day_ = domain::roc_date_at(commands_.snapshot()->now);
    fill_menu(*print_, "print", &RegisterWays::print_these);
    fill_menu(*save_, "save", &RegisterWays::save_these);
    if (book_ == nullptr || !domain::registers::has_labels(*book_)) return;
    auto* labels = print_->menu()->addAction(tr("標籤，供盤點時掃描…(&3)"));
    labels->setObjectName(QStringLiteral("printLabels"));
    connect(labels, &QAction::triggered, this, [this] {
        out_->print(command::LabelSheet{book_, filter_()}, tr("標籤：%1").arg(told(book_->title)));
    });
}

/// As it is chosen when it is pressed: rows come and go.
void RegisterWays::fill_menu(QPushButton& button, const char* name, Leave leave) {
    auto* menu = button.menu();
    menu->clear();
    const auto add = [&](const QString& text, const char* what, std::function<desk::RowFilter()> filter) {
        auto* one = menu->addAction(text);
        one->setObjectName(QLatin1String(name) + QLatin1String(what));
        connect(one, &QAction::triggered, this,
                [this, leave, filter = std::move(filter)] { (this->*leave)(filter()); });
        return one;
    };
    add(tr("本筆全部內容及辦理經過…(&1)"), "WholeRow", [this] { return one_whole(row_); })->setVisible(!row_.empty());
    add(tr("列出的各筆…(&2)"), "Listed", [this] { return filter_(); });
    menu->addSeparator();
    for (const auto& period : periods_until(*day_)) {
        desk::RowFilter whole;
        if (period.days) {
            whole.since = period.days->first;
            whole.until = period.days->second;
        }
        auto* one = add(tr("整本，%1…").arg(period.name), period.days ? "Period" : "Rows", [whole] { return whole; });
        one->setToolTip(tr("當時有效或發生者，狀態為目前狀態"));
    }
    menu->setToolTipsVisible(true);
}

void RegisterWays::print_these(desk::RowFilter filter) {
    if (book_ != nullptr) out_->print(command::Sheet{book_, std::move(filter)}, told(book_->title));
}

void RegisterWays::save_these(desk::RowFilter filter) {
    if (book_ == nullptr) return;
    out_->save(
        {"register", told(book_->title)},
        [book = book_, filter = std::move(filter)](const std::filesystem::path& file, const std::string& in_clear) {
            return command::Save{book, filter, file, in_clear};
        },
        true);
}

}  // namespace jcic::ui
