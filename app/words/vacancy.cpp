#include "app/words/vacancy.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/words/words.h"

namespace jcic::words {
namespace {

struct VacancyWords {
    Q_DECLARE_TR_FUNCTIONS(VacancyWords)
};

QString plain(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

QString word_for(const domain::registers::Vacancy& vacancy) {
    const auto day = plain(vacancy.from.dashed());
    if (vacancy.second)
        return VacancyWords::tr("%1 起，規定由二人核准，除查詢人員 %2 本人外，登記為「%3」者僅一人。")
            .arg(day, plain(vacancy.of), word_for(vacancy.duty));
    if (vacancy.of.empty()) return VacancyWords::tr("%1 起無人登記為「%2」。").arg(day, word_for(vacancy.duty));
    return VacancyWords::tr("%1 起，除查詢人員 %2 本人外，無人登記為「%3」。")
        .arg(day, plain(vacancy.of), word_for(vacancy.duty));
}

QString after_it(const std::vector<domain::registers::Vacancy>& vacancies) {
    if (vacancies.empty()) return {};
    QStringList out{VacancyWords::tr("登記之後：")};
    for (const auto& one : vacancies) out << word_for(one);
    return out.join(QString());
}

QString vacancy_of(const Fault& fault) {
    const auto vacancy = domain::registers::vacancy_in(fault);
    return vacancy ? after_it({*vacancy}) : QString();
}

}  // namespace jcic::words
