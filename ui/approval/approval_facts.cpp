#include "ui/approval/approval_facts.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace jcic::ui {
namespace {

/// Where a line of the page stands: block, and whether it is what the block is about.
struct Place {
    const char* label;
    std::size_t block;
    bool main;
};
/// The labels are the page's own (app/inquiry/form/approval_page.cpp): what is signed is in Chinese.
constexpr std::array places{
    Place{"查詢人員", 0, true},    Place{"申請時間", 0, false},    Place{"被查詢人", 1, true},
    Place{"身分證號", 1, true},    Place{"業務別", 1, false},      Place{"對象別", 1, false},
    Place{"授信戶", 1, false},     Place{"授信戶證號", 1, false},  Place{"事由", 2, true},
    Place{"案號", 2, false},       Place{"授權方式", 3, true},     Place{"授權書編號", 3, true},
    Place{"授權簽署日", 3, false}, Place{"授權截止日", 3, false},  Place{"申辦業務名稱", 3, false},
    Place{"授權項目", 3, false},   Place{"聯徵中心回覆", 3, false}};
constexpr std::array names{"asks", "about", "reason", "right"};

}  // namespace

ApprovalFacts::ApprovalFacts(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(12);
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
        blocks_[i] = {line("small", "Title"), line("heading", "Main"), line("soft", "More")};
        column->addStretch();
        grid->addLayout(column, static_cast<int>(i / 2), static_cast<int>(i % 2));
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    show_page({});
}

void ApprovalFacts::retell() {
    const std::array titles{tr("誰要查"), tr("查誰"), tr("為什麼"), tr("憑什麼")};
    for (std::size_t i = 0; i < blocks_.size(); ++i)
        blocks_[i].title->setText(blocks_[i].main->text().isEmpty() ? QString() : titles[i]);
}

void ApprovalFacts::show_page(const QString& page) {
    std::array<QStringList, 4> main, more;
    for (const auto& line : page.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto label = line.section(QLatin1Char('\t'), 0, 0), value = line.section(QLatin1Char('\t'), 1);
        const auto* place =
            std::ranges::find_if(places, [&](const Place& one) { return label == QString::fromUtf8(one.label); });
        if (place == places.end() || value.isEmpty()) continue;
        if (place->main)
            main[place->block] << value;
        else
            more[place->block] << label + QLatin1Char(' ') + value;
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        blocks_[i].main->setText(main[i].join(QStringLiteral("　")));
        blocks_[i].more->setText(more[i].join(QStringLiteral(" · ")));
    }
    retell();
}

}  // namespace jcic::ui
