#include "ui/approval/approval_facts.h"

#include <QFrame>
#include <QHash>
#include <QVBoxLayout>

#include "app/domain/official_names.h"
#include "app/words/words.h"
#include "ui/look/language.h"
#include "ui/look/text.h"

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

}  // namespace jcic::ui
