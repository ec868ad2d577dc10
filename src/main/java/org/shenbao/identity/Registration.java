package org.shenbao.identity;

/**
 * An enterprise that registers, and its first account.
 *
 * @param creditCode unified social credit code as typed
 * @param registeredDistrict code of the district body of its registered seat
 */
public record Registration(
        String creditCode,
        String orgName,
        String legalRepresentative,
        String registeredDistrict,
        String contactName,
        String contactMobile,
        String contactEmail,
        String username,
        String password) {

    @Override
    public String toString() {
        return "Registration[" + creditCode + ", " + username + "]";
    }
}
