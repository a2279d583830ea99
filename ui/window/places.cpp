#include "ui/window/places.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QString>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>
#include <iterator>

#include "app/domain/events/names.h"
#include "app/domain/registers/named_steps.h"
#include "ui/lists/list_ways.h"
#include "ui/look/form_parts.h"
#include "ui/look/keys.h"
#include "ui/look/list_line.h"
#include "ui/look/preferences.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/registers/receiving.h"
#include "ui/registers/register_ways.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

struct PlaceWords {
    Q_DECLARE_TR_FUNCTIONS(PlaceWords)
};

struct Called {
    std::string_view name;
    const char* words;
};
constexpr auto new_card = QT_TRANSLATE_NOOP(
    "PlaceWords", "晶片卡 卡片 新卡 IC卡 領卡 領新卡 收卡 取卡 收件 掛號 收到卡片 換發 補發 登記新卡 接收");
constexpr auto letter = QT_TRANSLATE_NOOP(
    "PlaceWords",
    "密碼函 密碼信 密碼信封 信封 密碼單 密碼通知 彌封 掛號 收信 收件 收密碼 領密碼 卡片密碼 查詢密碼 PIN PUK 接收");
constexpr auto sealed_on = QT_TRANSLATE_NOOP("PlaceWords", "密碼函 密碼信封 信封 彌封 密交 轉交 交付密碼 交給保管人員");
constexpr auto lend = QT_TRANSLATE_NOOP("PlaceWords", "借卡 借用 領用 領出 拿卡 用卡 晶片卡");
constexpr auto give_back = QT_TRANSLATE_NOOP("PlaceWords", "還卡 交還 繳回 收回 晶片卡");
constexpr auto new_password = QT_TRANSLATE_NOOP("PlaceWords", "改密碼 換密碼 查詢密碼 晶片卡密碼 PIN");
constexpr auto blocked = QT_TRANSLATE_NOOP("PlaceWords", "鎖卡 卡片鎖住 解鎖碼 密碼錯誤 PUK");
constexpr auto lost = QT_TRANSLATE_NOOP("PlaceWords", "遺失 掛失 失竊 找不到 補發 晶片卡");
constexpr auto asked_anew = QT_TRANSLATE_NOOP("PlaceWords", "補發 換卡 換發 新卡 註銷 申請書 聯徵中心");
constexpr auto own_password = QT_TRANSLATE_NOOP("PlaceWords", "改密碼 換密碼 忘記密碼 密碼到期 登入密碼");
constexpr auto other_password = QT_TRANSLATE_NOOP("PlaceWords", "忘記密碼 重設密碼 帳號鎖定 密碼外洩");
constexpr auto leaving = QT_TRANSLATE_NOOP("PlaceWords", "離職 離任 調職 退休 請假 停權 職務異動");
constexpr auto count = QT_TRANSLATE_NOOP("PlaceWords", "清點 點卡 年度盤點");

constexpr Called all[]{{"receiveCard", new_card},
                       {action::card_received, new_card},
                       {"receiveLetter", letter},
                       {action::envelope_received, letter},
                       {domain::registers::envelope_handed_on, sealed_on},
                       {"handOut", lend},
                       {action::card_handed_out, lend},
                       {"handBack", give_back},
                       {action::card_handed_back, give_back},
                       {"changePassword", new_password},
                       {domain::registers::envelope_changed, new_password},
                       {"unblock", blocked},
                       {domain::registers::card_counted, count},
                       {action::card_lost, lost},
                       {"cards", lost},
                       {"loseCard", lost},
                       {"reportCard", lost},
                       {"countCard", count},
                       {"letters", asked_anew},
                       {"change", own_password},
                       {"people", other_password},
                       {action::person_password_to_change, other_password},
                       {action::person_last_day, leaving},
                       {action::person_ended, leaving},
                       {action::person_duties, leaving}};

/// Further words for a button, by its object's name, for a step of a register, by its action, or for a register, by its
/// name; "" for none.
QString words_for_place(const QString& name) {
    const auto* found = std::ranges::find_if(all, [&](const Called& one) { return name == q(one.name); });
    if (found == std::end(all)) return {};
    const auto here = PlaceWords::tr(found->words);
    return here + QLatin1Char(' ') + in_other_language([found] { return PlaceWords::tr(found->words); });
}

/// Whether somebody hid it, or what it stands in; a page that was never in front hides nothing.
bool is_taken_away(const QWidget& page, const QWidget* one) {
    for (; one != nullptr && one != &page; one = one->parentWidget())
        if (one->testAttribute(Qt::WA_WState_ExplicitShowHide) && one->isHidden()) return true;
    return false;
}

/// Not "+", and not an item's code: "T50" says no work.
bool has_words(const QString& text) {
    return std::count_if(text.begin(), text.end(), [](QChar one) { return one.isLetter(); }) > 1;
}

/// A button's words, without its key and the sign that a window follows.
QString plain_words_of(const QString& text) {
    auto out = without_mnemonic(text);
    return out.remove(QChar(0x2026)).trimmed();
}

Place place_in_register(const domain::registers::Register& book, const std::function<QString()>& what,
                        const QString& button) {
    Place out;
    out.what = what();
    out.where = told(book.title);
    out.meant = in_other_language([&] { return what() + QLatin1Char(' ') + told(book.title); });
    out.page = PageId::registers;
    out.book = book.name;
    out.button = button;
    return out;
}

/// Where the keys go once a button is there.
class ButtonLead : public QObject {
public:
    ButtonLead(QWidget& page, QString name) : QObject(&page), page_(page), name_(std::move(name)) {
        QCoreApplication::instance()->installEventFilter(this);
        look();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto type = event->type();
        const bool somebody = type == QEvent::KeyPress || type == QEvent::MouseButtonPress;
        if (somebody || (type == QEvent::Hide && watched == &page_))
            deleteLater();
        else if ((type == QEvent::Show || type == QEvent::EnabledChange) && watched->objectName() == name_)
            QMetaObject::invokeMethod(
                this, [this] { look(); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    void look() {
        for (auto* one : page_.findChildren<QPushButton*>(name_))
            if (one->isVisible() && one->isEnabled()) return one->setFocus(Qt::OtherFocusReason);
        // Behind a menu: its button, whose key opens it.
        for (auto* one : page_.findChildren<QPushButton*>())
            if (one->menu() != nullptr && one->isVisible() && one->isEnabled() &&
                one->menu()->findChild<QAction*>(name_) != nullptr)
                return one->setFocus(Qt::OtherFocusReason);
    }
    QWidget& page_;
    QString name_;
};

}  // namespace

std::vector<Place> places_on(const QWidget& page, PageId id, const QString& name) {
    std::vector<Place> out{{name, {}, {}, id}};
    for (const auto* button : page.findChildren<QPushButton*>()) {
        const auto what = plain_words_of(button->text());
        if (button->objectName().isEmpty() || !has_words(what) || is_taken_away(page, button)) continue;
        const auto meant = button->toolTip() + QLatin1Char(' ') + words_for_place(button->objectName());
        out.push_back({what, name, meant.trimmed(), id, {}, button->objectName()});
    }
    // What stands behind a button's menu: of one that a row fills, whatever it offers at the moment.
    for (const auto* button : page.findChildren<QPushButton*>()) {
        if (button->menu() == nullptr || is_taken_away(page, button)) continue;
        const bool by_row = button->menu()->property("by-row").toBool();
        for (const auto* action : button->menu()->actions())
            if (!action->objectName().isEmpty() && has_words(action->text()) && (by_row || action->isVisible()))
                out.push_back({plain_words_of(action->text()),
                               name,
                               words_for_place(action->objectName()),
                               id,
                               {},
                               action->objectName()});
    }
    return out;
}

std::vector<Place> places_in(const std::vector<desk::command::Book>& books, const std::set<domain::Duty>& duties,
                             const QString& registers_page) {
    std::vector<Place> out;
    for (const auto* book : books) {
        auto itself = place_in_register(*book, [book] { return told(book->title); }, {});
        itself.where = registers_page;
        itself.meant += QLatin1Char(' ') + words_for_place(q(book->name));
        out.push_back(std::move(itself));
        for (const auto& way : RegisterWays::windows())
            if (way.book == book && way.may(duties))
                out.push_back(place_in_register(
                    *book, [&way] { return plain_words_of(RegisterWays::tr(way.title)); }, QLatin1String(way.button)));
        for (const auto& step : book->steps) {
            const bool typed = step.written != domain::registers::Written::elsewhere && !step.counted;
            const bool here = typed || is_received_by_reader(step);
            if (!here || !domain::registers::holds_one(duties, step.by)) continue;
            const auto button = step.begins() ? QStringLiteral("begin-%1").arg(q(step.action)) : QString();
            out.push_back(place_in_register(
                *book, [&step] { return told(step.title); }, button));
            out.back().meant += QLatin1Char(' ') + words_for_place(q(step.action));
        }
    }
    return out;
}

void lead_to_button(QWidget& page, const QString& name) {
    new ButtonLead(page, name);
}

PlacesDialog::PlacesDialog(Commands& commands, std::vector<Place> places, const QString& registers_page,
                           QWidget* parent)
    : QDialog(parent), list_(new QTreeWidget(this)), go_(new QPushButton(tr("前往(&G)"), this)) {
    setObjectName(QStringLiteral("PlacesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("功能搜尋"));
    auto* lead =
        new QLabel(tr("輸入關鍵字，列出可辦理事項及所在頁面；按 Enter 前往選取之項目（↓ 改選），不會直接執行。"), this);
    lead->setWordWrap(true);
    list_->setObjectName(QStringLiteral("places"));
    list_->setAccessibleName(tr("可辦理事項"));
    list_->setHeaderLabels({tr("功能"), tr("位置")});
    key_columns(*list_, {"what", "where"});
    list_->setRootIsDecorated(false);
    list_->setAllColumnsShowFocus(true);
    auto* ways = new ListWays(*list_, QStringLiteral("places"), ListWays::Widths::shared);
    auto* search = ways->add_search();
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("placesClose"));
    go_->setObjectName(QStringLiteral("placesGo"));
    make_primary(*go_);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(go_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(lead);
    column->addWidget(search);
    column->addWidget(list_, 1);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(go_, &QPushButton::clicked, this, &PlacesDialog::choose);
    connect(list_, &QTreeWidget::itemActivated, this, &PlacesDialog::choose);
    connect(ways, &ListWays::entered, this, &PlacesDialog::choose);
    add(std::move(places));
    if (!registers_page.isEmpty())
        commands.send(this, command::Registers{},
                      [this, duties = commands.snapshot()->seat->person.duties,
                       registers_page](Result<std::vector<command::Book>> books) {
                          if (books) add(places_in(*books, duties, registers_page));
                      });
    open_at_size(*this, {640, 560});
    search->setFocus();
}

void PlacesDialog::add(std::vector<Place> places) {
    for (auto& place : places) {
        auto* line = new ListLine(list_, {place.what, place.where});
        line->setData(0, ListLine::meant_role, place.meant);
        places_.push_back(std::move(place));
    }
    if (list_->currentItem() == nullptr) list_->setCurrentItem(list_->topLevelItem(0));
}

/// Once: Enter in the list comes to the button, too.
void PlacesDialog::choose() {
    const auto at = place_of(list_->currentItem());
    if (!isVisible() || at < 0 || list_->currentItem()->isHidden()) return;
    const auto place = places_[static_cast<std::size_t>(at)];
    accept();
    Q_EMIT chosen(place);
}

}  // namespace jcic::ui
